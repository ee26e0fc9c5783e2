// A board that two browsers look at.
//
// The first administrator makes herself a facilitator, makes a session and opens it. One person takes part and says something; on another
// screen it appears by itself. The program is ended and started again, and what was said meanwhile appears too: nobody reloads a page here.
// On the way the pages of the board are looked at, in English on a light desk and in Arabic on a dark phone.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { enter, look, start, stop } from './house.mjs';

const PATIENCE = 20_000;

// Sends the form that a button belongs to, and waits for the page that answers.
function press(page, button) {
  return Promise.all([page.waitForNavigation(), page.click(button)]);
}

// The program again, over the same folder at the same address.
function again(binary, folder, port) {
  const child = spawn(binary, ['serve', '--listen', `127.0.0.1:${port}`, '--data', folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  process.on('exit', () => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`it ended with status ${code}`)));
    child.stdout.once('data', () => resolve(child));
  });
}

async function facilitator(context, server) {
  const page = await context.newPage();
  const home = await enter(page, server.base, server.link);
  await page.goto(`${server.base}${home}/series/new`);
  await page.fill('#title', 'SAMPLE series');
  await press(page, 'main form button.main');
  await page.goto(`${server.base}${home}/dialogues`);
  await page.click('main a[href^="/series/"][href*="/new"]');
  await page.fill('#title', 'SAMPLE session');
  await page.fill('#day', '2027-03-08');
  await page.fill('#time', '14:00');
  await page.fill('#minutes', '90');
  await page.fill('#zone', 'Africa/Kampala');
  await page.check('[name="joining"][value="open"]');
  await page.check('[name="moderation"][value="after"]');
  await press(page, 'main form button.main');
  for (const phase of ['announced', 'open']) await press(page, `main form:has([name="to"][value="${phase}"]) button`);
  return { page, at: new URL(page.url()).pathname.replace(/\/lead$/, '') };
}

async function say(page, at, words) {
  await page.goto(`${at}/say`);
  await page.check('[name="prompt"] >> nth=0');
  await page.fill('#text', words);
  await press(page, 'main form button.main');
}

async function appears(screen, words, faults, when) {
  const card = screen.locator('.voice', { hasText: words });
  await card.first().waitFor({ state: 'visible', timeout: PATIENCE }).catch(() => faults.push(`${when}: "${words}" does not appear`));
}

// Drags a statement by its handle to where a theme is, and waits for what is said about it.
async function drag(page, statement, target, method = 'GET') {
  const handle = page.locator('.queue li', { hasText: statement }).locator('.grip');
  await handle.scrollIntoViewIfNeeded();
  const from = await handle.boundingBox();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  const to = await page.locator(target).boundingBox();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 });
  const marked = await page.locator('.bin.over').count();
  const answered = page.waitForResponse((answer) => answer.request().method() === method && answer.url().includes('/themes'));
  await page.mouse.up();
  await answered;
  await page.waitForFunction(() => document.getElementById('moved').textContent !== '');
  return { marked, told: await page.textContent('#moved') };
}

// Where a statement stands, as the page says it.
function stands(page, statement) {
  return page.locator('.queue li', { hasText: statement }).locator('.meta > :first-child').textContent();
}

async function dragging(browser, context, her, screen, themes) {
  const faults = [];
  her.on('pageerror', (error) => faults.push(error.message));
  const bin = (title) => `.tray .bin:text-is("${title}")`;
  const theme = screen.locator('.part', { hasText: 'SAMPLE other' }).locator('.voice', { hasText: 'first' });

  await her.goto(themes);
  if (await her.locator('.tray').isVisible()) faults.push('the tray is there before anything is held');
  const there = await drag(her, 'first', bin('SAMPLE other'));
  if (there.marked !== 1) faults.push(`${there.marked} themes are marked as the one under the pointer`);
  if (!there.told.includes('SAMPLE other')) faults.push(`it is told as "${there.told}"`);
  if (await her.locator('.tray').isVisible()) faults.push('the tray stays');
  if ((await stands(her, 'first')) !== 'SAMPLE other') faults.push('the page does not say so at once');
  await theme.waitFor({ timeout: PATIENCE }).catch(() => faults.push('it does not appear on another screen'));
  await her.reload();
  if ((await stands(her, 'first')) !== 'SAMPLE other') faults.push('it is gone after a reload');

  // Dragged back to a theme of the page itself; then away from all themes.
  await her.evaluate(() => window.scrollTo(0, 0));
  await drag(her, 'first', bin('SAMPLE theme'));
  if ((await stands(her, 'first')) !== 'SAMPLE theme') faults.push('it cannot be dragged back');
  await drag(her, 'first', '.tray .bin[data-theme="0"]');
  await her.reload();
  if ((await stands(her, 'first')) !== 'Under no theme') faults.push('it cannot be dragged away from its theme');

  // Escape lets go, and nothing is sent.
  const handle = await her.locator('.queue li', { hasText: 'first' }).locator('.grip').boundingBox();
  await her.mouse.move(handle.x + 5, handle.y + 5);
  await her.mouse.down();
  await her.keyboard.press('Escape');
  if (await her.locator('.tray').isVisible()) faults.push('Escape does not let go');
  await her.mouse.up();

  // A refusal is told in words: here, of a form that was not made for her.
  await her.evaluate(() => { document.querySelector('#statements [name="token"]').value = 'SAMPLE'; });
  await drag(her, 'first', bin('SAMPLE other'), 'POST');
  await her.locator('#moved.stop').waitFor({ timeout: PATIENCE }).catch(() => faults.push('a refusal is not told'));
  if ((await stands(her, 'first')) !== 'Under no theme') faults.push('what was refused is shown as done');

  // By a finger, on a telephone.
  const phone = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 }, storageState: await context.storageState() });
  const small = await phone.newPage();
  await small.goto(themes);
  const grip = small.locator('.queue li', { hasText: 'first' }).locator('.grip');
  await grip.scrollIntoViewIfNeeded();
  const finger = await phone.newCDPSession(small);
  const at = async (locator) => {
    const box = await locator.boundingBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const touch = (type, touchPoints) => finger.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [await at(grip)]);
  const over = await at(small.locator(bin('SAMPLE other')));
  await touch('touchMove', [over]);
  await touch('touchEnd', []);
  await small.waitForFunction(() => document.getElementById('moved').textContent !== '', null, { timeout: PATIENCE }).catch(() => faults.push('a finger drags nothing'));
  await small.reload();
  if ((await stands(small, 'first')) !== 'SAMPLE other') faults.push('what a finger dragged is not there');

  // Without scripts the form does the same, and nothing speaks of dragging.
  const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() })).newPage();
  await plain.goto(themes);
  if (await plain.locator('.grip, .tray').count()) faults.push('without scripts there are handles');
  if (await plain.locator('#by-hand').isVisible()) faults.push('without scripts dragging is offered');
  await plain.locator('.queue li', { hasText: 'first' }).locator('[name="mark"]').check();
  await plain.selectOption('#theme', { label: 'SAMPLE theme' });
  await press(plain, 'main button[value="put"]');
  if ((await stands(plain, 'first')) !== 'SAMPLE theme') faults.push('without scripts the form does not put it there');
  return faults;
}

async function tour(context, base, language, paths) {
  const faults = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  for (const path of paths) {
    const answer = await page.goto(`${base}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    if (answer.status() !== 200) faults.push(`${path}: status ${answer.status()}`);
    const weight = (await answer.body()).length;
    if (weight > 50 * 1024) faults.push(`${path}: ${weight} bytes`);
    await look(page, faults, `${path} ${language}`);
  }
  await page.close();
  return faults;
}

export async function boards(browser, axe, binary, check) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  const server = await start(binary, folder);
  let { child } = server;
  try {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await context.addInitScript({ content: axe });
    const { page: her, at: path } = await facilitator(context, server);
    const at = server.base + path;

    const faults = [];
    const screen = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    screen.on('pageerror', (error) => faults.push(error.message));
    await screen.goto(`${at}/board`);
    const empty = await screen.textContent('main');
    if (!empty.includes('Nothing has been said here yet.')) faults.push('an empty board does not say so');
    const wall = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    await wall.goto(`${at}/board?view=projector`);
    const one = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    await one.goto(`${at}/join`);
    await press(one, 'main form button.main');
    await say(one, at, 'SAMPLE <b>first</b> voice');
    await appears(screen, 'SAMPLE <b>first</b> voice', faults, 'on another screen');
    await appears(wall, 'SAMPLE <b>first</b> voice', faults, 'on the wall');
    if (await screen.locator('.none').first().isVisible()) faults.push('it still says that nothing was said');
    await screen.locator('#said', { hasText: '1 new statement' }).waitFor({ state: 'attached', timeout: PATIENCE }).catch(() => faults.push('nothing is told by voice'));
    check('what one person says appears on another screen', faults.splice(0));

    // Counts move when five people have voted: four are told to nobody.
    let other;
    for (let n = 1; n <= 5; n++) {
      other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await other.goto(`${at}/join`);
      await press(other, 'main form button.main');
      await other.goto(`${at}/vote`);
      await press(other, 'main button[value="agree"]');
      if (n === 4) {
        await screen.waitForTimeout(1500);
        if (await screen.locator('.voice', { hasText: /votes: [1-4]/ }).count()) faults.push('the votes of four people are told');
      }
    }
    await screen.locator('.voice', { hasText: 'votes: 5' }).waitFor({ timeout: PATIENCE }).catch(() => faults.push('the votes do not appear'));
    await other.goto(`${at}/board`);
    const shown = await other.textContent('#board');
    if (!shown.includes('votes: 5') || !shown.includes('first')) faults.push('without a script the board does not show it');
    check('votes appear in steps, and the board reads without a script', faults.splice(0));

    await screen.click('.follow button');
    await say(one, at, 'SAMPLE said while it stands still');
    await screen.waitForTimeout(1500);
    if (await screen.locator('.voice', { hasText: 'stands still' }).count()) faults.push('a stopped board goes on');
    await screen.click('.follow button');
    await appears(screen, 'SAMPLE said while it stands still', faults, 'when it goes on');
    check('a board can be stopped and loses nothing', faults.splice(0));

    const began = Date.now();
    await stop(child);
    if (Date.now() - began > 5000) faults.push(`open boards hold up the end for ${Date.now() - began} ms`);
    child = await again(binary, folder, server.port);
    await say(one, at, 'SAMPLE said after it was started again');
    await appears(screen, 'SAMPLE said after it was started again', faults, 'after a restart');
    await appears(screen, 'SAMPLE <b>first</b> voice', faults, 'from before');
    check('who follows loses nothing when the program starts again', faults.splice(0));

    await her.goto(`${at}/moderate?state=shown`);
    await her.locator('.queue li', { hasText: 'first' }).locator('[name="mark"]').check();
    await press(her, 'main button[value="light"]');
    await screen.locator('#spot', { hasText: 'first' }).waitFor({ timeout: PATIENCE }).catch(() => faults.push('the light does not appear'));
    await her.locator('.queue li', { hasText: 'stands still' }).locator('[name="mark"]').check();
    await her.fill('#reason', 'SAMPLE reason');
    await press(her, 'main button[value="hide"]');
    await screen.locator('.voice', { hasText: 'stands still' }).waitFor({ state: 'detached', timeout: PATIENCE }).catch(() => faults.push('what is hidden stays'));
    await her.goto(`${at}/themes`);
    await her.fill('#title', 'SAMPLE theme');
    await press(her, 'main button[value="make"]');
    await her.locator('.queue li', { hasText: 'first' }).locator('[name="mark"]').check();
    await press(her, 'main button[value="put"]');
    const group = screen.locator('.part', { hasText: 'SAMPLE theme' }).locator('.voice', { hasText: 'first' });
    await group.waitFor({ timeout: PATIENCE }).catch(() => faults.push('the theme does not appear'));
    check('what a facilitator does appears on every screen', faults.splice(0));

    await her.fill('#title', 'SAMPLE other');
    await press(her, 'main button[value="make"]');
    check('a statement is dragged to a theme', await dragging(browser, context, her, screen, `${at}/themes`));

    const paths = ['board', 'board?view=projector', 'board?prompt=0', 'moderate', 'moderate?state=shown', 'moderate?state=hidden', 'moderate?state=translations', 'themes', 'duplicates'].map((part) => `${path}/${part}`);
    check('pages of a board, English', await tour(context, server.base, 'en', paths));
    const dark = await browser.newContext({
      colorScheme: 'dark',
      viewport: { width: 360, height: 800 },
      reducedMotion: 'reduce',
      storageState: await context.storageState(),
    });
    await dark.addInitScript({ content: axe });
    check('pages of a board, Arabic, dark, phone', await tour(dark, server.base, 'ar', paths));
  } catch (error) {
    check('a board that two browsers look at', [String(error.message).split('\n').slice(0, 4).join(' ')]);
  } finally {
    await stop(child);
    rmSync(folder, { recursive: true, force: true });
  }
}
