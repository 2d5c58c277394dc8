/* Keeps pages up to date without disturbing the reader. Parts marked data-live are compared with what the server says now and
   replaced only when they differ; a part with a value in data-live (a form) only when that value changed. */
(() => {
  'use strict';

  const face = part => part.dataset.live || part.innerHTML;
  const isPoll = element => element instanceof Element && element.hasAttribute('data-poll');
  const isReading = () => !window.getSelection().isCollapsed;

  const tell = trouble => {
    for (const name of ['lost', 'ended']) {
      const banner = document.getElementById(`connection-${name}`);
      if (banner) banner.hidden = name !== trouble;
    }
  };

  document.addEventListener('htmx:beforeRequest', event => {
    if (isPoll(event.detail.elt) && (document.hidden || isReading())) event.preventDefault();
  });

  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.xhr.status !== 200 || event.detail.target.hasAttribute('data-says')) return;
    const fresh = new DOMParser().parseFromString(event.detail.xhr.responseText, 'text/html');
    if (!fresh.querySelector('[data-live]')) {
      event.detail.shouldSwap = false;
      tell('ended');
      return;
    }
    tell('');
    const stamp = document.querySelector('[data-stamp]');
    const now = fresh.querySelector('[data-stamp]');
    if (stamp && now) stamp.replaceWith(now);
    event.detail.shouldSwap = [...document.querySelectorAll('[data-live]')].some(part => {
      const other = fresh.getElementById(part.id);
      return other && (face(other) !== face(part) || other.getAttribute('hx-get') !== part.getAttribute('hx-get'));
    });
  });

  document.addEventListener('htmx:oobBeforeSwap', event => {
    const other = event.detail.fragment.querySelector(`#${event.detail.target.id}`);
    if (other && face(other) === face(event.detail.target)) event.detail.shouldSwap = false;
  });

  for (const failure of ['htmx:sendError', 'htmx:timeout']) {
    document.addEventListener(failure, () => tell('lost'));
  }
  document.addEventListener('htmx:responseError', event => {
    tell([401, 403].includes(event.detail.xhr.status) ? 'ended' : 'lost');
  });

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) document.querySelectorAll('[data-poll]').forEach(part => htmx.trigger(part, 'refresh'));
  });

  /* One press, one act. */
  document.addEventListener('submit', event => {
    if (event.target.method !== 'post') return;
    event.target.querySelectorAll('button[type=submit]').forEach(button => { button.disabled = true; });
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('button[type=submit]').forEach(button => { button.disabled = false; });
  });

  document.addEventListener('keydown', event => {
    const search = document.querySelector('[data-slash]');
    if (event.key !== '/' || !search || event.target.closest('input, textarea, select')) return;
    event.preventDefault();
    search.focus();
    search.select();
  });
})();
