// Statements are dragged to their themes, with a mouse, a pen or a finger. What a drop sends is the form of this page, and all words come
// from the page. Without this file, by keyboard and by screen reader, the boxes and the button below them do the same.
(() => {
  const form = document.getElementById('statements');
  const said = document.getElementById('moved');
  if (!form || !said || !window.PointerEvent) return;
  const { grip, drop, under, loose, lost } = form.dataset;
  const themes = [...form.querySelectorAll('#theme option')];
  if (themes.length < 2) return;

  function make(kind, of, words) {
    const element = document.createElement(kind);
    element.className = of;
    if (words) element.textContent = words;
    return element;
  }

  // ---- where a statement can be let go: the themes of the page, and a tray that is there while something is held
  const tray = make('div', 'tray');
  tray.hidden = true;
  tray.setAttribute('aria-hidden', 'true');
  const bins = make('div', 'bins');
  for (const theme of themes) {
    const bin = make('span', 'bin', theme.textContent);
    bin.dataset.theme = theme.value;
    bin.dir = 'auto';
    bins.append(bin);
  }
  tray.append(make('b', '', drop), bins);
  document.body.append(tray);

  // ---- what is held
  let held = null;

  function over(event) {
    const at = document.elementFromPoint(event.clientX, event.clientY);
    return at?.closest('[data-theme]') ?? null;
  }

  function mark(target) {
    for (const element of document.querySelectorAll('.over')) element.classList.remove('over');
    if (target) for (const element of document.querySelectorAll(`[data-theme="${target.dataset.theme}"]`)) element.classList.add('over');
  }

  function show(event) {
    held.ghost.style.left = `${Math.min(event.clientX + 12, window.innerWidth * 0.4)}px`;
    held.ghost.style.top = `${Math.max(event.clientY - held.ghost.offsetHeight - 12, 4)}px`;
    mark(over(event));
  }

  function letGo() {
    if (!held) return;
    held.ghost.remove();
    held.row.classList.remove('held');
    held = null;
    tray.hidden = true;
    mark(null);
  }

  for (const row of form.querySelectorAll('.queue > li')) {
    const handle = make('span', 'grip');
    handle.title = grip;
    handle.setAttribute('aria-hidden', 'true');
    row.append(handle);
    handle.addEventListener('pointerdown', (event) => {
      if (held || event.button !== 0 || !event.isPrimary) return;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      const ghost = make('div', 'ghost', row.querySelector('.voice > p').textContent);
      ghost.dir = 'auto';
      ghost.setAttribute('aria-hidden', 'true');
      document.body.append(ghost);
      held = { row, ghost };
      row.classList.add('held');
      tray.hidden = false;
      show(event);
    });
    handle.addEventListener('pointermove', (event) => {
      if (held?.row === row) show(event);
    });
    handle.addEventListener('pointerup', (event) => {
      if (held?.row !== row) return;
      const target = over(event);
      letGo();
      if (target) put(row, target.dataset.theme);
    });
    handle.addEventListener('pointercancel', letGo);
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') letGo();
  });

  // ---- what a drop does
  function tell(words, wrong) {
    said.className = wrong ? 'note stop more' : 'note good more';
    said.textContent = words;
  }

  // Of several that are marked, one is dragged and all of them go.
  function together(row) {
    const marked = [...form.querySelectorAll('.queue > li')].filter((other) => other.querySelector('[name="mark"]').checked);
    return marked.includes(row) ? marked : [row];
  }

  async function put(row, theme) {
    const title = themes.find((option) => option.value === theme)?.textContent ?? '';
    const rows = together(row);
    const body = new URLSearchParams(['token', 'prompt'].map((name) => [name, form.elements[name].value]));
    body.append('act', 'put');
    body.append('theme', theme);
    for (const each of rows) body.append('mark', each.querySelector('[name="mark"]').value);
    for (const each of rows) each.classList.add('going');
    let answer = null;
    let page = null;
    try {
      answer = await fetch(form.getAttribute('action'), { method: 'POST', body });
      page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    } catch {
      tell(lost, true);
      return;
    } finally {
      for (const each of rows) each.classList.remove('going');
    }
    if (!answer.ok) {
      const alert = page.querySelector('main [role="alert"]');
      const words = alert ? [alert] : [...page.querySelectorAll('main .head > *')];
      tell(words.map((part) => part.textContent).join(' ') || lost, true);
      return;
    }
    // Her session has ended: the page that she is sent to says so, and what to do.
    if (new URL(answer.url).pathname !== location.pathname) {
      location.assign(answer.url);
      return;
    }
    settle(page, rows);
    const where = theme === '0' ? loose : under.replace('{theme}', `\u2068${title}\u2069`);
    const done = page.querySelector('main [role="status"]')?.textContent ?? '';
    tell(new URL(answer.url).searchParams.get('n') === '0' ? done : `${done} ${where}`, false);
  }

  // The statements stay where they are until the page is opened again, so that what was dragged can be dragged back.
  function settle(page, rows) {
    const token = page.querySelector('#statements [name="token"]')?.value;
    if (token) for (const input of document.querySelectorAll('main [name="token"]')) input.value = token;
    for (const label of page.querySelectorAll('.theme label[for]')) {
      document.querySelector(`.theme label[for="${label.htmlFor}"]`)?.replaceChildren(...label.childNodes);
    }
    for (const meta of page.querySelectorAll('.queue .voice > p[id] + .meta')) {
      const own = document.getElementById(meta.previousElementSibling.id)?.nextElementSibling;
      if (own?.matches('.meta')) own.replaceChildren(...meta.childNodes);
    }
    for (const row of rows) {
      row.querySelector('[name="mark"]').checked = false;
      row.classList.remove('new');
      void row.offsetWidth;
      row.classList.add('new');
    }
  }

  document.getElementById('by-hand').hidden = false;
})();
