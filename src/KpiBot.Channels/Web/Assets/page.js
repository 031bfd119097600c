// Everything works without this script; with it, an answer comes without the page being loaded anew.
(() => {
  'use strict';

  const fold = text => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[’‘]/g, "'");

  const find = document.querySelector('[data-find]');
  if (find) {
    find.hidden = false;
    find.querySelector('input').addEventListener('input', event => {
      const words = fold(event.target.value).split(/\s+/).filter(Boolean);
      for (const entry of document.querySelectorAll('[data-names]'))
        entry.hidden = !words.every(word => entry.dataset.names.includes(word));
    });
  }

  // An address may point at an entry that is folded.
  const pointedAt = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (pointedAt instanceof HTMLDetailsElement)
    pointedAt.open = true;

  if (!document.querySelector('[data-chat]'))
    return;

  const main = () => document.querySelector('[data-chat]');
  let isAsking = false;
  let shownSearch = location.search;

  const showAsked = question => {
    const asked = document.createElement('section');
    asked.className = 'exchange pending';
    const words = document.createElement('h2');
    words.className = 'asked';
    words.textContent = question;
    const waiting = document.createElement('p');
    waiting.className = 'waiting';
    waiting.textContent = main().querySelector('[data-announcer]').dataset.looking;
    asked.append(words, waiting);
    main().querySelector('.welcome')?.setAttribute('hidden', '');
    main().querySelector('[data-announcer]').before(asked);
    asked.scrollIntoView({ block: 'nearest' });
  };

  const show = (answered, address, wasTyped) => {
    document.documentElement.lang = answered.documentElement.lang;
    document.title = answered.title;
    document.querySelector('header.top').replaceWith(answered.querySelector('header.top'));
    main().replaceWith(answered.querySelector('[data-chat]'));

    const exchanges = main().querySelectorAll('.exchange');
    const latest = exchanges[exchanges.length - 1];
    const { pathname, search } = new URL(address);
    history[search === shownSearch ? 'replaceState' : 'pushState'](null, '', pathname + search + (latest ? '#' + latest.id : ''));
    shownSearch = search;
    latest?.scrollIntoView({ block: 'start' });
    const input = main().querySelector('#question');
    // Whoever typed types on, unless the keyboard on the screen would hide the answer; whoever pressed a button reads.
    const typesOn = wasTyped && matchMedia('(pointer: fine)').matches;
    (typesOn || !latest ? input : latest).focus({ preventScroll: true });
    if (latest && typesOn)
      main().querySelector('[data-announcer]').textContent = [...latest.querySelectorAll('[data-say]')].map(answer => answer.dataset.say).join(' ');
  };

  document.addEventListener('submit', async event => {
    const form = event.target.closest('form[data-ask]');
    if (!form)
      return;
    event.preventDefault();
    if (isAsking)
      return;
    const said = new FormData(form, event.submitter);
    const question = String(said.get('question') ?? '').trim();
    if (!question)
      return;

    isAsking = true;
    const wasTyped = form.classList.contains('composer');
    if (wasTyped)
      form.reset();
    main().setAttribute('aria-busy', 'true');
    showAsked(question);
    try {
      const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(said) });
      const answered = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (!answered.querySelector('[data-chat]'))
        throw new Error('This is not the page.');
      show(answered, response.url, wasTyped);
    } catch {
      // The browser's own way shows whatever is wrong in the browser's own words.
      const typed = document.createElement('input');
      Object.assign(typed, { type: 'hidden', name: 'question', value: question });
      form.querySelector('input[name=question]')?.removeAttribute('name');
      form.append(typed);
      form.submit();
    } finally {
      isAsking = false;
      main().removeAttribute('aria-busy');
    }
  });

  // Back to another conversation, not merely to another place on this page.
  addEventListener('popstate', () => {
    if (location.search !== shownSearch)
      location.reload();
  });
})();
