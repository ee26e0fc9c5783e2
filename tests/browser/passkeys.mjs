// Passkeys in a real browser, with an authenticator that the browser itself plays.
//
// Starts the program over an empty folder of its own, takes up the link of the first administrator with passphrase and
// authenticator, adds a passkey, signs out, signs in with it, and removes it; then a second person joins with a passkey alone.
// Each page that offers a passkey has to be free of axe's findings and must not scroll sideways on a phone.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PASSPHRASE, look, start, stop, totp } from './house.mjs';

// A browser window whose device has an authenticator that knows its person.
async function person(browser, axe, options = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  await context.addInitScript({ content: axe });
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => {
    // The browser itself reports the status of a refused answer as an error.
    const own = message.text().includes('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !own) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  const credentials = async () =>
    (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  const verified = (isUserVerified) =>
    session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  return { context, page, faults, credentials, verified };
}

const PRESS = '#passkey button';

// Presses the button of a passkey and waits for the page that follows.
async function press(page, path) {
  await Promise.all([page.waitForURL((url) => url.pathname === path, { timeout: 15_000 }), page.click(PRESS)]);
}

async function signOut(page) {
  await Promise.all([
    page.waitForURL((url) => url.pathname === '/'),
    page.click('.member form button'),
  ]);
}

async function journey(browser, axe, server, steps) {
  const { page, faults, credentials, verified, context } = await person(browser, axe);
  const expect = (what, holds) => {
    if (!holds) faults.push(`${what} (at ${new URL(page.url()).pathname})`);
  };
  const step = async (name, act) => {
    if (steps.broken) return;
    try {
      await act();
    } catch (error) {
      faults.push(error.message.split('\n')[0]);
      steps.broken = true;
    }
    steps.check(`passkeys: ${name}`, faults.splice(0));
  };

  await step('the first person joins with passphrase and authenticator', async () => {
    await page.goto(server.link);
    await look(page, faults, 'the invitation');
    expect('the passkey is offered to who joins', await page.isVisible(PRESS));
    const secret = await page.innerText('.secret');
    await page.fill('#organisation', 'SAMPLE Keepers');
    await page.fill('#name', 'SAMPLE Ana');
    await page.fill('#sign_in', 'ana');
    await page.fill('#passphrase', PASSPHRASE);
    await page.fill('#code', totp(secret));
    await Promise.all([page.waitForSelector('.codes'), page.click('main form button[type=submit]')]);
  });
  await step('a passkey is added', async () => {
    await page.goto(`${server.base}/account`);
    await page.click(PRESS);
    await page.waitForFunction(() => document.querySelector('#passkey .err').textContent !== '');
    expect('a passkey without a name is told', (await page.innerText('#passkey .err')).startsWith('Write a name'));
    await look(page, faults, 'the account');
    expect('nothing was made on the device', (await credentials()).length === 0);
    await page.fill('#passkey-name', 'SAMPLE phone');
    await press(page, '/account');
    await page.waitForSelector('.note.good');
    expect('the passkey is in the list', (await page.innerText('main')).includes('SAMPLE phone'));
    const made = await credentials();
    expect('the device lists it by itself', made.length === 1 && made[0].isResidentCredential);
    expect('it belongs to the host', made[0]?.rpId === 'localhost');
  });
  await step('the same device is not asked twice', async () => {
    await page.fill('#passkey-name', 'SAMPLE again');
    await page.click(PRESS);
    await page.waitForFunction(() => document.querySelector('#passkey .err').textContent !== '');
    expect('it is told', (await page.innerText('#passkey .err')).startsWith('This device holds a passkey'));
  });
  await step('it signs in without a name', async () => {
    await signOut(page);
    await page.goto(`${server.base}/sign-in?to=/account&lang=ar`);
    await look(page, faults, 'the sign-in page in Arabic');
    await press(page, '/account');
    expect('the account is hers', (await page.innerText('main')).includes('SAMPLE phone'));
    const [kept] = await credentials();
    expect('the counter of the device moved on', kept.signCount > 1);
  });
  await step('a device that does not know its person opens nothing', async () => {
    await page.goto(`${server.base}/account?lang=en`);
    await signOut(page);
    await verified(false);
    await page.goto(`${server.base}/sign-in?lang=en`);
    await page.click(PRESS);
    await page.waitForFunction(() => document.querySelector('#passkey .err').textContent !== '', null, { timeout: 60_000 });
    expect('it is told', (await page.innerText('#passkey .err')).startsWith('No passkey came'));
    await look(page, faults, 'the sign-in page with what went wrong');
    await page.goto(`${server.base}/account`);
    expect('nobody is signed in', new URL(page.url()).pathname === '/sign-in');
    await verified(true);
  });
  await step('it is removed and opens nothing any more', async () => {
    await page.goto(`${server.base}/sign-in`);
    await press(page, '/account');
    await Promise.all([
      page.waitForURL(/done=passkey-removed/),
      page.click('form[action^="/account/passkeys/remove"] button'),
    ]);
    await signOut(page);
    await page.goto(`${server.base}/sign-in`);
    await page.click(PRESS);
    await page.waitForFunction(() => document.querySelector('#passkey .err').textContent !== '');
    expect('it is told', (await page.innerText('#passkey .err')).startsWith('This passkey does not open'));
  });
  await context.close();
}

// Under another name of this machine there is no passkey, and the account says where there is one; without scripts the button
// stays away and the form works.
async function withoutPasskeys(browser, server, check) {
  const faults = [];
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  try {
    await page.goto(`${server.base}/sign-in`);
    if (await page.isVisible('#passkey')) faults.push('a button that does nothing is shown without JavaScript');
    await page.goto(`http://127.0.0.1:${server.port}/sign-in`);
    if ((await page.locator('#passkey').count()) > 0) faults.push('a passkey is offered under a number');
    if (!(await page.isVisible('#passphrase'))) faults.push('the form is missing');
  } catch (error) {
    faults.push(error.message.split('\n')[0]);
  }
  await context.close();
  check('passkeys: where there are none', faults);
}

export async function passkeys(browser, axe, binary, check) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-passkeys-'));
  let server;
  try {
    server = await start(binary, folder);
    await journey(browser, axe, server, { check, broken: false });
    await withoutPasskeys(browser, server, check);
    await joinAlone(browser, axe, binary, check);
  } catch (error) {
    check('passkeys', [error.message.split('\n')[0]]);
  } finally {
    if (server) await stop(server.child);
    rmSync(folder, { recursive: true, force: true });
  }
}

// Somebody whose only way in is a passkey.
async function joinAlone(browser, axe, binary, check) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-passkeys-'));
  const faults = [];
  let server;
  try {
    server = await start(binary, folder);
    const { page, faults: seen, context } = await person(browser, axe);
    await page.goto(server.link);
    await page.fill('#organisation', 'SAMPLE Keepers');
    await page.fill('#name', 'SAMPLE Bea');
    await page.fill('#sign_in', 'bea');
    await press(page, '/account');
    const words = await page.innerText('main');
    if (!words.includes('My first passkey')) faults.push('the passkey is not in the list');
    await page.click('form[action^="/account/passkeys/remove"] button');
    await page.waitForLoadState();
    if (!(await page.innerText('main')).includes('your only way in')) faults.push('the last way in can be removed');
    await page.goto(`${server.base}/account`);
    await look(page, faults, 'the account with a passkey alone');
    await signOut(page);
    await page.goto(`${server.base}/sign-in`);
    await press(page, '/account');
    faults.push(...seen);
    await context.close();
  } catch (error) {
    faults.push(error.message.split('\n')[0]);
  } finally {
    if (server) await stop(server.child);
    rmSync(folder, { recursive: true, force: true });
  }
  check('passkeys: joining with a passkey alone', faults);
}
