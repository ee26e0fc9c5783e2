// The pages in a real browser, as people meet them: in four languages, light and dark, on a desk and on a phone.
//
//     node tests/browser/run.mjs path/to/plumbline      starts the program on a free port, and ends it
//     node tests/browser/run.mjs http://127.0.0.1:8080  tries one that is already running
//
// Each page has to be free of axe's findings (WCAG 2.0 to 2.2, A and AA, and best practice), must not scroll sideways,
// has one h1, says nothing on the console, and asks nobody else for anything. Without a browser it says so and ends;
// where CI=true, that is a failure.

import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { boards } from './boards.mjs';
import { calendar } from './calendar.mjs';
import { dialogues } from './dialogues.mjs';
import { fingerprint } from './fingerprint.mjs';
import { funding } from './funding.mjs';
import { matching } from './matching.mjs';
import { passkeys } from './passkeys.mjs';
import { records } from './records.mjs';

const LANGUAGES = ['en', 'es', 'fr', 'ar'];
const FIRST_PAGE = 50 * 1024;
const PHONE = 360;
const DESK = 1280;

// Seen in every language, scheme and width.
const MAIN = [
  '/',
  '/countries/uga',
  '/compare?c=UGA,MEX',
  '/provisions/un-cybercrime-convention.16',
  '/benchmarks/law.intimate-images',
  '/search?q=image',
];

// Seen twice: in English on a light desk, and in Arabic on a dark phone.
const OTHERS = [
  '/countries',
  '/countries/mex',
  '/countries/egy',
  '/countries/bel',
  '/countries/tuv',
  '/countries/uga/law',
  '/instruments',
  '/instruments/un-cybercrime-convention',
  '/benchmarks',
  '/platforms',
  '/platforms/record',
  '/platforms/facebook',
  '/instruments/cedaw',
  '/fingerprint',
  '/funding',
  '/funding/uga',
  '/services',
  '/search?q=zzqq',
  '/search?q=image&kind=law',
  '/sources',
  '/method',
  '/data',
  '/named',
  '/nowhere-404',
  '/propose?about=%2Fcountries%2Fmex',
  '/propose/law?about=%2Fcountries%2Fmex',
  '/propose/provision',
  '/propose/correction?about=%2Fcountries%2Fmex',
  '/worklist',
  '/accepted',
];

// These make something in the browser, with this program's own files.
const WITH_SCRIPT = ['/fingerprint'];

const EXPECTED_STATUS = { '/nowhere-404': 404 };

let passed = 0;
const failures = [];

function check(where, faults) {
  if (faults.length === 0) {
    passed += 1;
    return;
  }
  failures.push(where);
  for (const fault of faults) console.log(`FAILED ${where}: ${fault}`);
}

function skip(why) {
  console.log(`browser tests not run: ${why}`);
  process.exit(process.env.CI === 'true' ? 1 : 0);
}

function onPath(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
}

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

// Starts the program and waits for the line in which it says where it answers.
async function start(binary) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  const child = spawn(binary, ['serve', '--listen', `127.0.0.1:${await freePort()}`, '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.on('exit', () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  let said = '';
  const address = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no address within 30 s. It said: ${said}`)), 30_000);
    const listen = (part) => {
      said += part;
      const found = /Plumbline answers on (http:\/\/\S+)/.exec(said);
      if (found) {
        clearTimeout(late);
        resolve(found[1].replace(/\/$/, ''));
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`it ended with status ${code}. It said: ${said}`)));
  });
  return { address, child };
}

// SIGTERM has to end it cleanly and soon.
function stop(child) {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(['SIGTERM did not end it within 5 s']), 5000);
    child.removeAllListeners('exit');
    child.on('exit', (code, signal) => {
      clearTimeout(late);
      resolve(code === 0 ? [] : [`SIGTERM ended it with status ${code ?? signal}`]);
    });
    child.kill('SIGTERM');
  });
}

function address(base, path, language) {
  const url = new URL(path, base);
  url.searchParams.set('lang', language);
  // A comma may stand in a query: /compare?c=UGA,MEX is how people write it.
  return url.href.replaceAll('%2C', ',');
}

async function look(context, base, path, language) {
  const page = await context.newPage();
  const faults = [];
  const expected = EXPECTED_STATUS[path] ?? 200;
  page.on('console', (message) => {
    // The browser itself reports the status of a missing page as an error.
    const own = expected === 404 && message.text().includes('status of 404');
    if (['error', 'warning'].includes(message.type()) && !own) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== base && protocol !== 'data:') faults.push(`asks elsewhere: ${request.url()}`);
  });
  page.on('requestfailed', (request) => faults.push(`did not arrive: ${request.url()}`));
  page.on('response', (answer) => {
    const main = answer.request().isNavigationRequest();
    if (!main && answer.status() >= 400) faults.push(`${answer.status()} for ${answer.url()}`);
  });
  try {
    const answer = await page.goto(address(base, path, language), { waitUntil: 'load', timeout: 20_000 });
    if (answer.status() !== expected) faults.push(`status ${answer.status()}, not ${expected}`);
    if (path === '/') {
      const weight = (await answer.body()).length;
      if (weight > FIRST_PAGE) faults.push(`weighs ${weight} bytes, more than ${FIRST_PAGE}`);
    }
    const seen = await page.evaluate(() => {
      // Closed parts are read too.
      for (const part of document.querySelectorAll('details')) part.open = true;
      const root = document.documentElement;
      return {
        headings: document.querySelectorAll('h1').length,
        sideways: root.scrollWidth - root.clientWidth,
        language: root.lang,
        direction: getComputedStyle(root).direction,
        title: document.title.trim(),
        scripts: document.querySelectorAll('script:not([type="application/ld+json"])').length,
      };
    });
    if (seen.headings !== 1) faults.push(`has ${seen.headings} h1`);
    if (seen.sideways > 0) faults.push(`scrolls sideways by ${seen.sideways} px`);
    if (seen.language.split('-')[0] !== language) faults.push(`says it is in "${seen.language}"`);
    if (seen.direction !== (language === 'ar' ? 'rtl' : 'ltr')) faults.push(`runs ${seen.direction}`);
    if (!seen.title) faults.push('has no title');
    if (seen.scripts > (WITH_SCRIPT.includes(path) ? 1 : 0)) faults.push(`carries ${seen.scripts} scripts`);
    const { violations } = await page.evaluate(() =>
      window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      }),
    );
    for (const { id, help, nodes } of violations) {
      const where = nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ');
      faults.push(`axe ${id}: ${help} (${nodes.length}): ${where}`);
    }
  } catch (error) {
    faults.push(error.message.split('\n')[0]);
  } finally {
    await page.close();
  }
  return faults;
}

// With scripts switched off the same words are there.
async function withoutScripts(browser, base) {
  for (const path of ['/', '/countries/uga', '/search?q=image']) {
    const faults = [];
    const words = [];
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      try {
        await page.goto(address(base, path, 'en'), { waitUntil: 'load' });
        words.push(await page.locator('main').innerText());
      } catch (error) {
        faults.push(error.message.split('\n')[0]);
      } finally {
        await context.close();
      }
    }
    if (words[0] !== words[1]) faults.push('reads differently without JavaScript');
    if (!words[1]?.trim()) faults.push('is empty without JavaScript');
    check(`${path} without JavaScript`, faults);
  }
}

// The first press of Tab offers the way past the menu, and Enter takes it.
async function byKeyboard(browser, base) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults = [];
  try {
    await page.goto(address(base, '/countries/uga', 'en'), { waitUntil: 'load' });
    await page.keyboard.press('Tab');
    const target = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    if (!target.startsWith('#')) faults.push(`the first stop of Tab is "${target}", not a way past the menu`);
    else if (!(await page.evaluate((t) => Boolean(document.querySelector(t)), target))) faults.push(`nothing is at ${target}`);
  } catch (error) {
    faults.push(error.message.split('\n')[0]);
  } finally {
    await context.close();
  }
  check('/countries/uga by keyboard', faults);
}

async function pages(browser, base, axe) {
  const work = [];
  for (const width of [DESK, PHONE]) {
    for (const scheme of ['light', 'dark']) {
      for (const language of LANGUAGES) {
        const first = language === 'en' && scheme === 'light' && width === DESK;
        const last = language === 'ar' && scheme === 'dark' && width === PHONE;
        const paths = first || last ? [...MAIN, ...OTHERS] : MAIN;
        for (const path of paths) work.push({ path, language, scheme, width });
      }
    }
  }
  const contexts = new Map();
  const contextFor = ({ scheme, width }) => {
    const key = `${scheme} ${width}`;
    if (!contexts.has(key)) {
      const opened = browser.newContext({ colorScheme: scheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' });
      // Put in by the browser rather than by the page, so that the page's own policy against scripts stays in force.
      contexts.set(key, opened.then(async (context) => {
        await context.addInitScript({ content: axe });
        return context;
      }));
    }
    return contexts.get(key);
  };
  const hand = async () => {
    for (let item = work.shift(); item; item = work.shift()) {
      const faults = await look(await contextFor(item), base, item.path, item.language);
      check(`${item.path} ${item.language} ${item.scheme} ${item.width}`, faults);
    }
  };
  await Promise.all([hand(), hand()]);
}

const given = process.argv[2];
if (!given) {
  console.error('usage: node tests/browser/run.mjs path/to/plumbline | http://127.0.0.1:8080');
  process.exit(2);
}
const executablePath = process.env.PLUMBLINE_CHROMIUM ?? onPath(['chromium', 'chromium-browser', 'google-chrome']);
if (!executablePath) skip('no Chromium was found; install it, or name it in PLUMBLINE_CHROMIUM');
const { chromium } = await import('playwright-core').catch(() => skip('run `npm ci` in tests/browser first'));
const here = dirname(fileURLToPath(import.meta.url));
const axe = readFileSync(join(here, 'node_modules/axe-core/axe.min.js'), 'utf8');

const server = given.startsWith('http') ? { address: given.replace(/\/$/, '') } : await start(given);
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const began = Date.now();
try {
  await pages(browser, server.address, axe);
  await withoutScripts(browser, server.address);
  await byKeyboard(browser, server.address);
  await fingerprint(browser, server.address, check);
  // These need an empty folder and a link of their own, so they are not tried against a program that is running already.
  if (server.child) {
    await passkeys(browser, axe, given, check);
    await records(browser, axe, given, check);
    await matching(browser, axe, given, check);
    await boards(browser, axe, given, check);
    await calendar(browser, axe, given, check);
    await dialogues(browser, axe, given, check);
    await funding(browser, axe, given, check);
  }
} finally {
  await browser.close();
}
if (server.child) check('ending by SIGTERM', await stop(server.child));
console.log(`browser tests took ${Math.round((Date.now() - began) / 1000)} s`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length > 0 ? 1 : 0);
