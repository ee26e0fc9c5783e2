// From a form that anyone may send to a fact on a page, in a real browser.
//
// Somebody without an account proposes a service for Mexico, with scripts switched off. The first administrator, who reviews
// too, reads the proposal, sees what it would change and seconds it. She invites a colleague, who accepts it, and the country
// page shows it. On the way every page of those who sign in is looked at: in English on a light desk and in Arabic on a dark
// phone.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { look, start, stop, takeUp } from './house.mjs';

const NAME = 'SAMPLE Línea de ayuda';

async function propose(browser, base) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${base}/countries/mex`);
  await page.click('.foot a[href^="/propose?about="]');
  await page.click('main a[href^="/propose/service"]');
  await page.fill('[name="change.name"]', NAME);
  await page.selectOption('[name="change.kind"]', { index: 1 });
  await page.fill('[name="change.contact_url"]', 'https://help.example/mx');
  await page.fill('[name="source.url"]', 'https://help.example/mx/about');
  await page.fill('[name="source.title"]', 'SAMPLE About us');
  await page.check('[name="basis"][value="text"]');
  await page.fill('[name="words"]', 'SAMPLE: the page says that the line answers day and night.');
  // Nobody who reads the form sends it within five seconds.
  await page.waitForTimeout(5500);
  await page.click('main form button[type="submit"]');
  const at = new URL(page.url()).pathname;
  const shown = await page.textContent('main');
  await context.close();
  return { at, shown };
}

// A link for a second reviewer, made on the page of the organisation.
async function invite(page, address) {
  await page.goto(`${address}/invite`);
  await page.check('[name="role"][value="reviewer"]');
  await Promise.all([page.waitForNavigation(), page.click('main form button[type="submit"]')]);
  return (await page.textContent('code.secret')).trim();
}

// What those who sign in see, with the address of each page.
async function tour(context, axe, base, language, paths) {
  const faults = [];
  const page = await context.newPage();
  for (const path of paths) {
    const answer = await page.goto(`${base}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    if (answer.status() !== 200) faults.push(`${path}: status ${answer.status()}`);
    await look(page, faults, `${path} ${language}`);
  }
  await page.close();
  return faults;
}

export async function records(browser, axe, binary, check) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  const server = await start(binary, folder);
  try {
    const { at, shown } = await propose(browser, server.base);
    check('a proposal without an account or a script', /^\/proposals\/[0-9a-z]{26}$/.test(at) ? [] : [`it ended at ${at}`]);
    check('a stranger does not read it before somebody has', shown.includes(NAME) ? ['its name is shown'] : []);

    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await context.addInitScript({ content: axe });
    const page = await context.newPage();
    await takeUp(page, server.link, 'Amina', 'SAMPLE Keepers');
    const home = await page.goto(`${server.base}/account`).then(() => page.getAttribute('main a[href^="/organisations/"]', 'href'));
    const id = at.split('/').at(-1);
    const paths = ['/account', '/account/authenticator', '/sign-in?again=1', home, `${home}/invite`, `${home}/audit`, '/organisations/new'];
    paths.push('/review', `/review/${id}`, at, '/accepted');
    check('pages of those who sign in, English', await tour(context, axe, server.base, 'en', paths));
    const dark = await browser.newContext({
      colorScheme: 'dark',
      viewport: { width: 360, height: 800 },
      reducedMotion: 'reduce',
      storageState: await context.storageState(),
    });
    await dark.addInitScript({ content: axe });
    check('pages of those who sign in, Arabic, dark, phone', await tour(dark, axe, server.base, 'ar', paths));

    await page.goto(`${server.base}/review/${id}`);
    const before = await page.textContent('main');
    const alone = await page.locator('main button[value="accept"]').count();
    await Promise.all([page.waitForNavigation(), page.click('main button[value="second"]')]);
    const link = await invite(page, `${server.base}${home}`);
    const desk = await browser.newContext({ reducedMotion: 'reduce' });
    const second = await desk.newPage();
    await takeUp(second, link, 'Bea');
    await second.goto(`${server.base}/review/${id}`);
    await Promise.all([second.waitForNavigation(), second.click('main button[value="accept"]')]);
    await desk.close();
    const country = await page.goto(`${server.base}/countries/mex`).then(() => page.textContent('main'));
    const faults = [];
    if (alone) faults.push('one reviewer alone can accept what came without an account');
    if (!before.includes(NAME)) faults.push('the reviewer does not see it');
    if (!country.includes(NAME)) faults.push('the country page does not show it');
    await page.goto(`${server.base}/accepted`);
    if (!(await page.textContent('main')).includes(NAME)) faults.push('the list of what was accepted does not name it');
    const patch = await context.request.get(`${server.base}/accepted.patch`).then((answer) => answer.text());
    if (!patch.includes(`+name = "${NAME}"`)) faults.push('the patch does not hold it');
    await look(page, faults, '/accepted');
    check('what is accepted joins the country at once', faults);
  } catch (error) {
    check('from a form to a fact', [String(error.message).split('\n')[0]]);
  } finally {
    await stop(server.child);
    rmSync(folder, { recursive: true, force: true });
  }
}
