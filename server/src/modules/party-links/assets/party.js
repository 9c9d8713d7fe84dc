// 念给我听、手写签名、拍照. What the device itself can do; nothing leaves it but the picture that is sent with the form.
const speech = globalThis.speechSynthesis;
for (const button of document.querySelectorAll('[data-read]')) {
  const words = document.querySelector(button.dataset.read);
  if (!speech || !words) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    if (speech.speaking) {
      speech.cancel();
      button.textContent = '念给我听';
      return;
    }
    const said = new SpeechSynthesisUtterance(words.innerText);
    said.lang = 'zh-CN';
    said.rate = 0.9;
    said.addEventListener('end', () => (button.textContent = '念给我听'));
    speech.speak(said);
    button.textContent = '停';
  });
  addEventListener('pagehide', () => speech.cancel());
}

const form = document.querySelector('[data-signing]');
if (form) signing(form);

function signing(form) {
  const pad = form.querySelector('canvas');
  const photo = form.querySelector('input[type=file]');
  const shown = form.querySelector('img');
  const picture = form.elements.picture;
  const way = form.elements.way;
  const pen = pad.getContext('2d');
  form.querySelector('[data-drawing]').hidden = false;
  form.querySelector('[data-send]').hidden = false;
  const scale = devicePixelRatio > 1 ? 2 : 1;
  pad.width = pad.clientWidth * scale;
  pad.height = pad.clientHeight * scale;
  Object.assign(pen, { lineWidth: 3 * scale, lineCap: 'round', lineJoin: 'round', strokeStyle: '#111' });
  const keep = (url, by) => {
    picture.value = url.split(',')[1] ?? '';
    way.value = by;
  };
  const at = ({ clientX, clientY }) => {
    const { left, top } = pad.getBoundingClientRect();
    return [(clientX - left) * scale, (clientY - top) * scale];
  };
  let drawing = false;
  pad.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    drawing = true;
    pad.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
  });
  pad.addEventListener('pointermove', (event) => {
    if (!drawing) return;
    pen.lineTo(...at(event));
    pen.stroke();
  });
  const stop = () => {
    if (!drawing) return;
    drawing = false;
    shown.hidden = true;
    keep(pad.toDataURL('image/png'), 'drawn');
  };
  pad.addEventListener('pointerup', stop);
  pad.addEventListener('pointercancel', stop);
  form.querySelector('[data-wipe]').addEventListener('click', () => {
    pen.clearRect(0, 0, pad.width, pad.height);
    keep('', 'drawn');
  });
  photo.addEventListener('change', async () => {
    const [file] = photo.files;
    if (!file) return;
    const seen = await createImageBitmap(file);
    const small = Math.min(1, 1100 / Math.max(seen.width, seen.height));
    const sheet = document.createElement('canvas');
    sheet.width = Math.round(seen.width * small);
    sheet.height = Math.round(seen.height * small);
    sheet.getContext('2d').drawImage(seen, 0, 0, sheet.width, sheet.height);
    // Sent small: a form carries no more than a page needs.
    const url = [0.7, 0.5, 0.3]
      .map((fine) => sheet.toDataURL('image/jpeg', fine))
      .find((each) => each.length < 170_000);
    if (!url) return;
    shown.src = url;
    shown.hidden = false;
    keep(url, 'photo');
  });
}
