// Passkeys: the only script of the office's pages. Without it there are password and code.
const form = document.querySelector('[data-passkey]');

async function post(path, fields) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'X-CSRF-TOKEN': form.elements['_csrf'].value, Accept: 'application/json' },
    body: new URLSearchParams(fields),
  });
  const said = await answer.json().catch(() => ({ wrong: 'The server did not answer as expected. Try again.' }));
  if (!answer.ok) throw new Error(said.wrong || 'This was not accepted.');
  return said;
}

async function enter() {
  const notice = document.querySelector('#notice');
  if (!notice.reportValidity()) return;
  const options = await post('/sign-in/passkey/options', {});
  const key = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  });
  const done = await post('/sign-in/passkey', { key: JSON.stringify(key), notice: notice.value });
  location.assign(done.to);
}

async function add() {
  if (!form.reportValidity()) return;
  const options = await post('/account/passkeys/options', { password: form.elements.password.value });
  const key = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  });
  const done = await post('/account/passkeys', { key: JSON.stringify(key), label: form.elements.label.value });
  location.assign(done.to);
}

if (form && window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON) {
  const part = document.querySelector('[data-passkey-part]');
  const status = document.querySelector('[data-passkey-status]');
  part.hidden = false;
  part.querySelector('[data-passkey-button]').addEventListener('click', async () => {
    status.textContent = '';
    try {
      await (form.dataset.passkey === 'enter' ? enter() : add());
    } catch (problem) {
      status.textContent = problem.name === 'NotAllowedError' ? 'The device gave no passkey.' : problem.message;
    }
  });
}
