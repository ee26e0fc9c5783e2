// Fingerprints made on the device: what leaves it is written down, and it is nothing.
//
// A picture, one that is too even, and a file that is none are chosen; what the page shows is held against what others computed. Every request of the
// page and of its worker is recorded. Then the network is switched off, and it goes on working.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DATA = join(dirname(fileURLToPath(import.meta.url)), '../../crates/engines/fingerprint/tests/data');
const PATIENCE = 60_000;
// All that the page may ask for once it is open.
const SCRIPTS = ['/assets/fingerprint-worker.js', '/assets/fingerprint-simd.js', '/assets/fingerprint-plain.js'];

function expected(name) {
  const { images_here: images } = JSON.parse(readFileSync(join(DATA, 'pdq_reference.json'), 'utf8'));
  const found = Array.isArray(images) ? images.find((one) => (one.file ?? one.path ?? '').endsWith(name)) : images[Object.keys(images).find((key) => key.endsWith(name))];
  return { hash: found.hash, quality: found.quality };
}

async function done(page, n) {
  await page.waitForFunction((n) => document.querySelectorAll('#prints > li:not([aria-busy])').length === n, n, { timeout: PATIENCE });
}

async function made(browser, base, faults) {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  const asked = [];
  context.on('request', (request) => asked.push(request));
  page.on('websocket', (socket) => faults.push(`opens a socket to ${socket.url()}`));
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  try {
    await page.goto(`${base}/fingerprint?lang=en`, { waitUntil: 'load' });
    // The worker and its module are asked for at once; what is asked for from here on is counted.
    await page.waitForTimeout(1500);
    const before = asked.splice(0).map((request) => new URL(request.url()).pathname);
    if (!before.includes(SCRIPTS[0]) || !SCRIPTS.slice(1).some((script) => before.includes(script))) faults.push(`requests of the worker are not recorded: ${before}`);
    await page.check('#more');
    await page.setInputFiles('#chosen', [
      { name: 'astronaut.png', mimeType: 'image/png', buffer: readFileSync(join(DATA, 'images/astronaut.png')) },
      { name: 'SAMPLE.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('this is no picture') },
    ]);
    await done(page, 2);
    const { hash, quality } = expected('astronaut.png');
    const first = page.locator('#prints > li').nth(0);
    if ((await first.locator('.print code').innerText()) !== hash) faults.push('the fingerprint of astronaut.png is not the one that others computed');
    if (!(await first.innerText()).includes(`Quality ${quality} of 100`)) faults.push(`does not say the quality ${quality}`);
    if ((await first.locator('svg.code path').count()) !== 1) faults.push('shows no QR code');
    if (!(await page.locator('#prints > li').nth(1).innerText()).includes('no picture that can be read')) faults.push('does not say that a text is no picture');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
    const saved = readFileSync(await download.path(), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
    if (saved.length !== 1 || saved[0].hash !== hash || saved[0].kind !== 'pdq' || saved[0].variant !== 'full') faults.push(`saved ${JSON.stringify(saved).slice(0, 200)}`);
    if (saved[0].dihedral.length !== 8 || saved[0].dihedral[0] !== hash) faults.push('saved no eight hashes');
    if (!(saved[0].set?.length > 10)) faults.push('saved no set, which was asked for');
    if (JSON.stringify(saved).includes('astronaut')) faults.push('saved the name of the file');

    await page.setInputFiles('#chosen', join(DATA, 'images/clock_motion.png'));
    await done(page, 3);
    const even = await page.locator('#prints > li').nth(2).innerText();
    if (!even.includes('too little to see') || even.includes(expected('clock_motion.png').hash)) faults.push('offers a fingerprint that would match strangers');
    const [again] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
    const unfit = JSON.parse(readFileSync(await again.path(), 'utf8').trim().split('\n')[1]);
    if (unfit.kind !== 'sha256' || unfit.dihedral || unfit.set || unfit.unfit !== 'little') faults.push(`saves ${JSON.stringify(unfit).slice(0, 120)} of a picture with too little in it`);

    await context.setOffline(true);
    await page.setInputFiles('#chosen', join(DATA, 'images/brick.png'));
    await done(page, 4);
    const third = await page.locator('#prints > li').nth(3).locator('.print code').innerText();
    if (third !== expected('brick.png').hash) faults.push('without a network the fingerprint of brick.png is another');
    await context.setOffline(false);

    for (const request of asked) {
      const { origin, pathname, search } = new URL(request.url());
      // What is saved is an address inside this page.
      if (request.url().startsWith(`blob:${base}`)) continue;
      if (origin !== base || !SCRIPTS.includes(pathname) || search) faults.push(`asks for ${request.url()}`);
      if (request.method() !== 'GET' || request.postData()) faults.push(`sends something to ${request.url()}`);
    }

    // What this page does not do, it could not do either.
    const stopped = await page.evaluate(async () => {
      const tries = {
        fetch: () => fetch('/healthz'),
        beacon: async () => { if (!navigator.sendBeacon('/healthz', 'x')) throw new Error('refused'); },
        socket: () => new Promise((resolve, reject) => { const s = new WebSocket(`ws://${location.host}/`); s.onopen = resolve; s.onerror = reject; }),
        image: () => new Promise((resolve, reject) => { const i = new Image(); i.onload = resolve; i.onerror = reject; i.src = '/assets/icon.svg?x'; }),
      };
      const through = [];
      for (const [name, attempt] of Object.entries(tries)) {
        try {
          await attempt();
          through.push(name);
        } catch {
          // As it should be.
        }
      }
      return through;
    });
    // A beacon is queued before the policy is asked, so what counts is that none arrives.
    const out = stopped.filter((name) => name !== 'beacon');
    if (out.length) faults.push(`the policy lets through: ${out.join(', ')}`);
    faults.splice(0, faults.length, ...faults.filter((fault) => !/console: .*(Content Security Policy|violates)/.test(fault)));
    if (asked.some((request) => /healthz|icon/.test(request.url()) && !request.failure())) faults.push('something left in spite of the policy');

    await page.click('#forget');
    if ((await page.locator('#prints > li').count()) !== 0) faults.push('does not forget');
  } catch (error) {
    faults.push(error.message.split('\n')[0]);
  } finally {
    await context.close();
  }
}

async function withoutScripts(browser, base, faults) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${base}/fingerprint?lang=en`);
  const words = await page.locator('main').innerText();
  if (!words.includes('plumbline fingerprint hash')) faults.push('without scripts it does not say what else can be done');
  if (words.includes('Choose pictures')) faults.push('without scripts it shows a place that does nothing');
  await context.close();
}

export async function fingerprint(browser, base, check) {
  for (const [name, story] of [['makes fingerprints, and nothing leaves the device', made], ['without JavaScript', withoutScripts]]) {
    const faults = [];
    await story(browser, base, faults);
    check(`/fingerprint ${name}`, faults);
  }
}
