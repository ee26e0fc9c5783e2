// Pages about money, and about what platforms told the EU's database, over the invented files of the sample: every page that shows them says SAMPLE.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { both } from './dialogues.mjs';
import { start, stop } from './house.mjs';

const PAGES = [
  '/funding',
  '/funding/uga',
  '/funding?country=UGA',
  '/funding/fji',
  '/funding/org/SAMPLE-AGENCY-1',
  '/funding/org/SAMPLE-FUND%2F2%20%C3%A9',
];
// Tables of the record are what these pages are for; they may weigh more than a first page, uncompressed.
const HEAVY = 100 * 1024;
const TOLD = [
  '/platforms',
  '/platforms/record',
  '/platforms/facebook',
  '/platforms/dsa-sample-clipwave',
  '/platforms/dsa-sample-petit-hebergeur',
  '/platforms/dsa-sample-chirpnet',
];

export async function funding(browser, axe, binary, check) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  const server = await start(binary, folder, '--sample');
  try {
    await both(browser, axe, server.base, undefined, 'money', PAGES, check, () => true);
    await both(browser, axe, server.base, undefined, 'what platforms told', TOLD, check, () => true, HEAVY);
  } catch (error) {
    check('the pages about money and what platforms told', [String(error.message).split('\n')[0]]);
  } finally {
    await stop(server.child);
    rmSync(folder, { recursive: true, force: true });
  }
}
