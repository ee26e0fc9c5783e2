// The program over an empty folder, and what the tests of people who sign in share.

import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:net';

export const PASSPHRASE = 'heron on the quiet pond';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// Six digits of a moment (RFC 6238, with SHA-1 and steps of 30 seconds); the secret is in base 32 (RFC 4648, section 6).
export function totp(secret, seconds = Date.now() / 1000) {
  let bits = '';
  for (const letter of secret.replaceAll(' ', '')) {
    bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0');
  }
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)));
  const hash = createHmac('sha1', key).update(step).digest();
  const at = hash[19] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

// The program over an empty folder, and its link for the first administrator; or, with more words, the sample and who leads it.
export async function start(binary, folder, ...more) {
  const port = await freePort();
  const child = spawn(binary, ['serve', '--listen', `127.0.0.1:${port}`, '--data', folder, ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.on('exit', () => child.kill('SIGKILL'));
  let said = '';
  const link = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no link within 30 s. It said: ${said}`)), 30_000);
    const listen = (part) => {
      said += part;
      const found = /http:\/\/\S+\/invitations\/\S+/.exec(said);
      if (found) {
        clearTimeout(late);
        resolve(found[0]);
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`it ended with status ${code}. It said: ${said}`)));
  });
  return { child, link, base: new URL(link).origin, port };
}

// Takes up an invitation with an authenticator; the first of all names the organisation as well.
export async function takeUp(page, link, name, organisation) {
  await page.goto(link);
  if (organisation) await page.fill('#organisation', organisation);
  await page.fill('#name', `SAMPLE ${name}`);
  await page.fill('#sign_in', name.toLowerCase());
  await page.fill('#passphrase', PASSPHRASE);
  await page.fill('#code', totp(await page.textContent('.secret')));
  await Promise.all([page.waitForNavigation(), page.click('main form button[type="submit"]')]);
}

// The first administrator, who leads dialogues too. Returns the address of her organisation.
export async function enter(page, base, link) {
  await takeUp(page, link, 'Amina', 'SAMPLE Keepers');
  await page.goto(`${base}/account`);
  const home = await page.getAttribute('main a[href^="/organisations/"]', 'href');
  await page.goto(`${base}${home}`);
  await page.click('main a[href*="/people/"]');
  await page.check('[name="role"][value="facilitator"]');
  await Promise.all([page.waitForNavigation(), page.click('main form[action*="/roles"] button[type="submit"]')]);
  return home;
}

export function stop(child) {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.on('exit', resolve);
    child.kill('SIGTERM');
  });
}

// What holds for every page: axe finds nothing, and a phone does not scroll sideways.
export async function look(page, faults, where) {
  const { violations } = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }),
    RULES,
  );
  for (const { id, help, nodes } of violations) {
    faults.push(`${where}: axe ${id}: ${help}: ${nodes[0].target.join(' ')}`);
  }
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 800 });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (sideways > 0) faults.push(`${where}: scrolls sideways by ${sideways} px at 360 px`);
  await page.setViewportSize(before);
}
