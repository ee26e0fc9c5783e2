// Takes pictures to the worker and shows what it says. No picture, and nothing about one, goes anywhere: this file asks no address, and the policy
// of the page would not let it. All words come from the page.
(() => {
  const place = document.getElementById('device');
  if (!place || !window.Worker || !window.WebAssembly) return;
  const words = {};
  for (const word of document.getElementById('words').content.children) words[word.dataset.w] = word.textContent;
  const fill = (id, values) => Object.entries(values).reduce((text, [name, value]) => text.replace(`%${name}%`, value), words[id]);
  const [chosen, more, list, status] = ['chosen', 'more', 'prints', 'status'].map((id) => document.getElementById(id));
  const [save, forget] = ['save', 'forget'].map((id) => document.getElementById(id));
  const drop = document.getElementById('drop');
  const after = document.getElementById('after');
  let worker = null;
  let begun = 0;
  let ended = 0;
  let kept = [];
  place.hidden = false;

  const made = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const drawn = (name, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };

  // ---- what the worker says, line by line
  const read = (said) => new Map(said.trim().split('\n').map((line) => {
    const [word, ...rest] = line.split(' ');
    return [word, rest];
  }));

  // Colours of a few large cells, drawn without an edge between them: enough to know one's own picture by.
  function preview([across, down, colours]) {
    const canvas = made('canvas', '', { width: across, height: down, class: 'dim', 'aria-hidden': 'true' });
    const pixels = new Uint8ClampedArray(across * down * 4).fill(255);
    for (let n = 0; n < across * down; n++) {
      for (let part = 0; part < 3; part++) pixels[n * 4 + part] = parseInt(colours.substr(n * 6 + part * 2, 2), 16);
    }
    canvas.getContext('2d').putImageData(new ImageData(pixels, Number(across), Number(down)), 0, 0);
    return canvas;
  }

  function code(rows) {
    const lines = rows.trim().split('\n');
    const side = lines.length + 8;
    const path = lines.flatMap((line, y) => [...line].map((on, x) => (on === '1' ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('');
    const image = drawn('svg', { viewBox: `0 0 ${side} ${side}`, class: 'code', role: 'img', 'aria-label': words.code });
    image.append(drawn('rect', { width: side, height: side, fill: '#fff' }), drawn('path', { d: path, fill: '#000' }));
    return image;
  }

  function copier(text) {
    const button = made('button', words.copy, { type: 'button', class: 'btn' });
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = words.copied;
        window.setTimeout(() => { button.textContent = words.copy; }, 4000);
      } catch {
        getSelection().selectAllChildren(button.closest('li').querySelector('code'));
      }
    });
    return button;
  }

  function row(list, name, value) {
    const text = made('dd');
    text.append(...[value].flat().map((one) => made('code', one, { dir: 'ltr' })));
    list.append(made('dt', name), text);
  }

  function show(item, name, said, rows) {
    item.replaceChildren(made('h3', name, { dir: 'auto' }));
    const facts = read(said);
    if (facts.has('unread')) {
      item.append(made('p', words[facts.get('unread')[0]] || words.failed, { class: 'note stop' }));
      return null;
    }
    const [hash, quality] = facts.get('pdq');
    const [width, height] = facts.get('size');
    const refused = facts.get('refused');
    const face = made('div', '', { class: 'face' });
    const text = made('div', '', { class: 'said' });
    text.append(made('p', fill('size', { width, height }), { class: 'small quiet' }));
    text.append(made('p', `${fill('quality', { quality })} ${words[refused ? refused[0] : 'good']}`));
    const print = made('p', '', { class: 'print' });
    const shown = refused ? facts.get('sha256')[0] : hash;
    if (refused) text.append(made('p', `${words.exact} SHA-256`, { class: 'label' }));
    print.append(made('code', shown, { dir: 'ltr' }));
    text.append(print, copier(shown));
    face.append(preview(facts.get('preview')), text, code(rows));
    item.append(face);
    const more = made('details');
    more.append(made('summary', words.more));
    const rest = made('dl', '', { class: 'keyed' });
    if (facts.has('set') && !refused) row(rest, words.set, facts.get('set'));
    for (const other of ['upright', 'white']) if (facts.has(other) && !refused) row(rest, words[other], facts.get(other)[0]);
    if (!refused) row(rest, words.turned, facts.get('dihedral').slice(1));
    for (const exact of ['sha256', 'sha1', 'md5']) row(rest, `${words.exact} ${exact.toUpperCase()}`, facts.get(exact)[0]);
    more.append(rest);
    item.append(more);
    const exact = { sha256: facts.get('sha256')[0], sha1: facts.get('sha1')[0], md5: facts.get('md5')[0] };
    const entry = { file: String(kept.length + 1), width: Number(width), height: Number(height), ...exact };
    // What would match strangers is not written down.
    if (refused) return { ...entry, hash: exact.sha256, kind: 'sha256', quality: Number(quality), unfit: refused[0] };
    Object.assign(entry, { hash, quality: Number(quality), variant: 'full', kind: 'pdq', dihedral: facts.get('dihedral') });
    if (facts.has('set')) entry.set = facts.get('set');
    for (const other of ['upright', 'white']) if (facts.has(other)) entry[other] = facts.get(other)[0];
    return entry;
  }

  function begin() {
    worker = new Worker(place.dataset.worker);
    worker.onmessage = ({ data: { ready, number, said, code: rows } }) => {
      if (ready === false) {
        // It has no other way to read pictures: the place that could not work goes, and the words say what else there is.
        place.hidden = true;
        document.getElementById('old').hidden = false;
      }
      if (ready !== undefined) return;
      const item = document.getElementById(`print-${number}`);
      if (!item) return;
      const entry = show(item, item.dataset.name, said, rows);
      if (entry) kept.push(entry);
      item.removeAttribute('aria-busy');
      ended += 1;
      status.textContent = ended < begun ? fill('progress', { n: ended, of: begun }) : fill('done', { n: begun });
      save.hidden = kept.length === 0;
    };
    worker.onerror = (event) => {
      // Its script did not arrive, or fell: what waits is told, and the next picture begins anew.
      event.preventDefault();
      worker.terminate();
      worker = null;
      for (const item of list.querySelectorAll('[aria-busy]')) {
        show(item, item.dataset.name, 'unread failed', '');
        item.removeAttribute('aria-busy');
        ended += 1;
      }
      status.textContent = words.away;
    };
  }

  function take(files) {
    if (!files.length) return;
    if (!worker) begin();
    after.hidden = false;
    for (const file of files) {
      begun += 1;
      const item = made('li', '', { id: `print-${begun}`, 'aria-busy': 'true', 'data-name': file.name });
      item.append(made('h3', file.name, { dir: 'auto' }), made('p', '…'));
      list.append(item);
      worker.postMessage({ number: begun, file, choices: more.checked ? 1 : 0 });
    }
    status.textContent = fill('progress', { n: ended, of: begun });
  }

  // At once, so that somebody who then takes the device off the network can go on.
  begin();

  chosen.addEventListener('change', () => {
    take([...chosen.files]);
    chosen.value = '';
  });
  for (const name of ['dragover', 'dragenter']) {
    drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add('over'); });
  }
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    take([...event.dataTransfer.files]);
  });
  // A picture that is dropped beside the place must not open in the page's stead.
  for (const name of ['dragover', 'drop']) document.addEventListener(name, (event) => event.preventDefault());

  save.addEventListener('click', () => {
    const text = kept.map((entry) => JSON.stringify(entry)).join('\n') + '\n';
    const link = made('a', '', { download: 'fingerprints.jsonl', href: URL.createObjectURL(new Blob([text], { type: 'application/jsonl' })) });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
  forget.addEventListener('click', () => {
    if (worker) worker.terminate();
    worker = null;
    [begun, ended, kept] = [0, 0, []];
    list.replaceChildren();
    after.hidden = true;
    save.hidden = true;
    status.textContent = words.forget;
    chosen.focus();
  });
})();
