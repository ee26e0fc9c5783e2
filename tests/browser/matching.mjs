// From a question of a platform's program to what people say of it, in a real browser.
//
// A bank of two fingerprints is served; a program asks with a token and a reference; somebody who stands by survivors opens the queue and the
// match, with scripts switched off, and says that it is another picture; the program hears it. The pages are looked at in four languages.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { look, start, stop, takeUp } from './house.mjs';

const HASH = 'f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22';

export async function matching(browser, axe, binary, check) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  const at = (name) => join(folder, name);
  const run = (...words) => execFileSync(binary, words, { encoding: 'utf8' });
  writeFileSync(at('hashes.txt'), `${HASH},SAMPLE case 12\n`);
  run('bank', 'create', at('bank'));
  run('bank', 'add', at('bank'), '--hashes', at('hashes.txt'));
  const server = await start(binary, at('data'), '--sample', '--bank', `NORTH=${at('bank')}`);
  try {
    const added = run('matching', 'client', 'add', 'SAMPLE platform', '--bank', 'NORTH', '--until', '2099-12-31', '--data', at('data'));
    const headers = { authorization: `Bearer ${added.split('\n')[1].trim()}` };
    const ask = (path) => fetch(`${server.base}${path}`, { headers }).then((answer) => answer.json());
    const lookup = `/m/lookup?signal_type=pdq&signal=${HASH}&content_id=post-7`;
    const first = await ask(lookup);
    check('a program asks a bank', first.NORTH?.[0]?.review === 'waiting' ? [] : [`it was told ${JSON.stringify(first)}`]);

    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await context.addInitScript({ content: axe });
    const page = await context.newPage();
    await takeUp(page, server.link, 'Amina');
    await page.goto(`${server.base}/account`);
    const home = await page.getAttribute('main a[href^="/organisations/"]', 'href');
    await page.goto(`${server.base}${home}`);
    await page.click('main a[href*="/people/"]');
    await page.check('[name="role"][value="case-worker"]');
    await Promise.all([page.waitForNavigation(), page.click('main form[action*="/roles"] button[type="submit"]')]);
    await page.goto(`${server.base}${home}`);
    await page.click(`main a[href="${home}/matches"]`);
    await page.click('main .rows a');
    const one = new URL(page.url()).pathname;
    const paths = [`${home}/matches`, one, home];
    for (const [language, colorScheme, width] of [['en', 'light', 1280], ['es', 'dark', 1280], ['fr', 'light', 360], ['ar', 'dark', 360]]) {
      const faults = [];
      const viewport = { width, height: 800 };
      const other = await browser.newContext({ reducedMotion: 'reduce', colorScheme, viewport, storageState: await context.storageState() });
      await other.addInitScript({ content: axe });
      const seen = await other.newPage();
      for (const path of paths) {
        const answer = await seen.goto(`${server.base}${path}?lang=${language}`);
        if (answer.status() !== 200) faults.push(`${path}: status ${answer.status()}`);
        await look(seen, faults, `${path} ${language}`);
      }
      await other.close();
      check(`matches in ${language}`, faults);
    }

    const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() });
    const said = await plain.newPage();
    await said.goto(`${server.base}${one}`);
    await Promise.all([said.waitForNavigation(), said.click('main button[value="different"]')]);
    const told = await ask('/m/review?content_id=post-7');
    check('a program hears what people said', told.reviews?.[0]?.review === 'different' ? [] : [`it was told ${JSON.stringify(told)}`]);
    await plain.close();
    await context.close();
  } catch (error) {
    check('from a question to what people say', [String(error.message).split('\n')[0]]);
  } finally {
    await stop(server.child);
    rmSync(folder, { recursive: true, force: true });
  }
}
