// Follows a board: what changes appears by itself. All words come from the page and the server; pieces of the page are escaped there.
// Without this file, or where it gives up, the page stays as it was, with a link to refresh it.
(() => {
  const board = document.getElementById('board');
  if (!board || !board.dataset.live || !window.EventSource) return;
  const { live, votes, agree, reload } = board.dataset;
  const most = Number(board.dataset.most);
  const news = board.dataset.new.split('|');
  const said = document.getElementById('said');
  const status = board.querySelector('.follow span');
  const button = board.querySelector('.follow button');
  const column = (prompt) => board.querySelector(`.column[data-p="${prompt}"]`);
  const part = (at, group) => at && at.querySelector(`.part[data-g="${group}"]`);
  let seen = Number(board.dataset.seq);
  let source = null;
  let paused = false;
  let wait = 2000;
  let timer = 0;

  // ---- what is told by voice: how many are new, and not more often than somebody can listen
  let fresh = 0;
  let telling = 0;
  function tell(n) {
    fresh += n;
    if (!fresh || telling) return;
    telling = window.setTimeout(() => {
      said.textContent = news[Math.min(fresh, news.length) - 1];
      fresh = 0;
      telling = 0;
    }, 8000);
  }

  // ---- pieces of the page
  function piece(html) {
    return document.adoptNode(new DOMParser().parseFromString(html, 'text/html').body.firstElementChild);
  }

  function settle(at) {
    for (const group of at.querySelectorAll('.part')) group.hidden = !group.querySelector('.voice');
    const none = at.querySelector('.none');
    if (none) none.hidden = Boolean(at.querySelector('.voice'));
    if (most) for (const card of [...at.querySelectorAll('.voice')].slice(most)) card.hidden = true;
    if (most) for (const card of [...at.querySelectorAll('.voice')].slice(0, most)) card.hidden = false;
  }

  function place(card, isNew) {
    const at = column(card.dataset.p);
    const list = part(at, card.dataset.g)?.querySelector('ul');
    const old = document.getElementById(card.id);
    if (!list) return old?.remove();
    const held = old && old.contains(document.activeElement);
    const n = Number(card.dataset.n);
    if (old && old.parentElement === list) {
      old.replaceWith(card);
    } else {
      old?.remove();
      // The newest comes first.
      list.insertBefore(card, [...list.children].find((other) => Number(other.dataset.n) < n) ?? null);
    }
    if (isNew) card.classList.add('new');
    if (held) card.querySelector('a')?.focus();
    return at;
  }

  function theme({ number, prompt, title, after, gone }) {
    const at = column(prompt);
    if (!at) return;
    let group = part(at, number);
    if (gone) {
      const loose = part(at, 0).querySelector('ul');
      if (group) loose.prepend(...group.querySelectorAll('.voice'));
      group?.remove();
      return;
    }
    if (!group) {
      group = document.createElement('div');
      group.className = 'part';
      group.dataset.g = number;
      const heading = document.createElement('h3');
      heading.dir = 'auto';
      group.append(heading, document.createElement('ul'));
      group.hidden = true;
    }
    group.querySelector('h3').textContent = title;
    (part(at, after) ?? part(at, 0)).after(group);
  }

  function count(card, for_, of) {
    const words = for_ === null ? votes.replace('{n}', of) : agree.replace('{part}', for_).replace('{whole}', of);
    const tally = card?.querySelector('[data-tally]');
    if (tally) tally.textContent = words;
  }

  function apply(frame) {
    if (frame.page) {
      if (reload) location.reload();
      else document.getElementById('stale').hidden = false;
    }
    for (const made of frame.themes ?? []) theme(made);
    const touched = new Set();
    let first = 0;
    for (const html of frame.cards ?? []) {
      const card = piece(html);
      const isNew = (frame.new ?? []).includes(Number(card.dataset.n));
      const at = place(card, isNew);
      if (at && isNew) first += 1;
    }
    for (const n of frame.gone ?? []) document.getElementById(`s${n}`)?.remove();
    if (frame.cards || frame.gone || frame.themes) for (const at of board.querySelectorAll('.column')) touched.add(at);
    for (const [n, for_, of] of frame.votes ?? []) count(document.getElementById(`s${n}`), for_, of);
    if (frame.spot !== undefined && !new URLSearchParams(location.search).has('prompt')) {
      const spot = document.getElementById('spot');
      spot.replaceChildren(...(frame.spot ? [piece(frame.spot)] : []));
    }
    for (const [at, words] of (frame.totals ?? []).entries()) document.querySelectorAll('[data-total]')[at].textContent = words;
    for (const [prompt, words] of frame.columns ?? []) {
      const link = column(prompt)?.querySelector('.all')?.firstElementChild;
      if (link) link.firstChild.textContent = words;
    }
    for (const at of touched) settle(at);
    tell(first);
  }

  // ---- the line
  function show(what) {
    status.textContent = status.dataset[what];
    button.textContent = paused ? button.dataset.go : button.dataset.stop;
    button.hidden = false;
  }

  function stop() {
    window.clearTimeout(timer);
    source?.close();
    source = null;
  }

  function start() {
    stop();
    // The browser comes back by itself and says what it saw last; a new line says it in the address.
    source = new EventSource(`${live}&after=${seen}`);
    source.addEventListener('open', () => {
      wait = 2000;
      show('on');
    });
    source.addEventListener('message', (event) => {
      seen = Number(event.lastEventId) || seen;
      apply(JSON.parse(event.data));
    });
    source.addEventListener('error', () => {
      show('lost');
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = window.setTimeout(start, wait + Math.random() * wait);
      wait = Math.min(wait * 2, 60_000);
    });
  }

  button.addEventListener('click', () => {
    paused = !paused;
    if (paused) stop();
    else start();
    show(paused ? 'off' : 'on');
  });

  // A telephone in a pocket need not follow. What it misses is told when it is looked at again.
  document.addEventListener('visibilitychange', () => {
    window.clearTimeout(timer);
    if (paused) return;
    if (document.hidden) timer = window.setTimeout(stop, 20_000);
    else if (!source || source.readyState === EventSource.CLOSED) start();
  });

  for (const at of board.querySelectorAll('.column')) settle(at);
  show('on');
  start();
})();
