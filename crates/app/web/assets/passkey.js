// Asks the device for a passkey: to sign in with one, or to make one. All words come from the page and the server.
(() => {
  const box = document.getElementById('passkey');
  if (!box || !window.PublicKeyCredential) return;
  const { start, finish, token, to, fields } = box.dataset;
  const button = box.querySelector('button');
  const wrong = box.querySelector('.err');
  box.hidden = false;

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  async function post(address, said) {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, ...said }),
    });
    const heard = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(), { words: heard.error });
    return heard;
  }

  async function ask(options) {
    options.challenge = bytes(options.challenge);
    for (const key of [...(options.excludeCredentials ?? []), ...(options.allowCredentials ?? [])]) key.id = bytes(key.id);
    if (options.user) options.user.id = bytes(options.user.id);
    const made = options.user
      ? await navigator.credentials.create({ publicKey: options })
      : await navigator.credentials.get({ publicKey: options });
    const response = {};
    for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
      // Only what the server reads of each kind of answer.
      if (options.user && (part === 'authenticatorData' || part === 'signature')) continue;
      if (made.response[part]) response[part] = text(made.response[part]);
    }
    return { id: made.id, rawId: text(made.rawId), type: made.type, response };
  }

  button.addEventListener('click', async () => {
    const said = {};
    for (const id of (fields ?? '').split(' ').filter(Boolean)) {
      const field = document.getElementById(id);
      if (field) said[id.replace('passkey-', '')] = field.value;
    }
    button.disabled = true;
    wrong.textContent = '';
    try {
      const { id, publicKey } = await post(start, said);
      const credential = await ask(publicKey);
      const rest = { credential };
      if (said.name && !id) rest.name = said.name;
      if (id) rest.id = id;
      if (to) rest.to = to;
      location.assign((await post(finish, rest)).to);
    } catch (error) {
      const known = error.name === 'InvalidStateError' && box.dataset.known;
      wrong.textContent = error.words || known || box.dataset.stopped;
      button.disabled = false;
    }
  });
})();
