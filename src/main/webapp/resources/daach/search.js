/* Suggestions under the frame's search box: the combobox with a listbox of the WAI-ARIA practices. Without it, Enter goes to the page. */
(function () {
  'use strict';
  var WAIT = 180, MOST = 5, LEAST = 2;

  function begin() {
    var form = document.querySelector('form.find[data-suggest]');
    if (!form || !window.fetch) { return; }
    var input = form.querySelector('input[name=q]');
    var list = document.createElement('ul');
    var timer = 0, asked = '', chosen = -1, running = null;

    list.id = 'search-list';
    list.className = 'suggestions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', form.dataset.list);
    form.appendChild(list);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');

    function close() {
      list.hidden = true;
      chosen = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function option(target, title, detail, kind, at) {
      var item = document.createElement('li');
      item.id = 'search-option-' + at;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.dataset.target = target;
      [['b', title], ['span', kind], ['small', detail]].forEach(function (part) {
        if (!part[1]) { return; }
        var element = document.createElement(part[0]);
        element.textContent = part[1];
        item.appendChild(element);
      });
      return item;
    }

    function show(items, words) {
      list.textContent = '';
      items.forEach(function (one, at) { list.appendChild(option((form.dataset.root || '') + one.path, one.title, one.detail, one.kindName, at)); });
      var all = items.length ? form.dataset.all : form.dataset.none;
      list.appendChild(option(form.getAttribute('action') + '?q=' + encodeURIComponent(words), all, '', '', items.length));
      list.lastChild.className = 'all';
      list.hidden = false;
      chosen = -1;
      input.setAttribute('aria-expanded', 'true');
      input.removeAttribute('aria-activedescendant');
      if (window.Daach) { window.Daach.say(items.length ? form.dataset.list + ' ' + items.length : form.dataset.none); }
    }

    function ask() {
      var words = input.value.trim();
      if (words.length < LEAST) { asked = ''; close(); return; }
      if (words === asked) { return; }
      asked = words;
      if (running) { running.abort(); }
      running = new AbortController();
      fetch(form.dataset.suggest + '?size=' + MOST + '&q=' + encodeURIComponent(words),
            { credentials: 'same-origin', headers: { Accept: 'application/json' }, signal: running.signal })
        .then(function (answer) { return answer.ok ? answer.json() : null; })
        .then(function (found) { if (found && words === asked && document.activeElement === input) { show(found.items.slice(0, 8), words); } })
        .catch(function () { /* typed on, or no answer: the page answers on Enter */ });
    }

    function choose(step) {
      var options = list.children;
      if (chosen >= 0) { options[chosen].setAttribute('aria-selected', 'false'); }
      chosen = (chosen + step + options.length + (chosen < 0 && step < 0 ? 1 : 0)) % options.length;
      options[chosen].setAttribute('aria-selected', 'true');
      options[chosen].scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', options[chosen].id);
    }

    input.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(ask, WAIT); });
    input.addEventListener('keydown', function (event) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (list.hidden) { asked = ''; ask(); } else { choose(event.key === 'ArrowDown' ? 1 : -1); }
        event.preventDefault();
      } else if (event.key === 'Enter' && !list.hidden && chosen >= 0) {
        event.preventDefault();
        window.location.assign(list.children[chosen].dataset.target);
      } else if (event.key === 'Escape' && !list.hidden) {
        event.stopPropagation();
        close();
      }
    });
    list.addEventListener('mousedown', function (event) {
      var item = event.target.closest('li');
      event.preventDefault();
      if (item) { window.location.assign(item.dataset.target); }
    });
    input.addEventListener('blur', function () { setTimeout(close, 100); asked = ''; });
  }

  document.addEventListener('DOMContentLoaded', begin);
}());
