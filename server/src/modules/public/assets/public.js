// What a script adds; every page does without it.
(() => {
  // 快速离开: the page that is left takes its place in the history with it.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('[data-leave]') : null;
    if (!link) return;
    event.preventDefault();
    document.documentElement.hidden = true;
    location.replace(link.href);
  });
  // A page that the browser kept is asked for again, so that Back shows nothing after leaving.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
  // Pressed twice is sent once; should the answer be lost, it may be pressed again.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 8000);
  });
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
})();
