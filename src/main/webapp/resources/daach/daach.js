/* Behaviour of the frame. No inline handlers: everything is delegated from the document, so that it survives partial updates. */
(function () {
  'use strict';
  var root = document.documentElement;

  function remembered(name) { try { return localStorage.getItem(name); } catch (denied) { return null; } }
  function remember(name, value) { try { if (value) { localStorage.setItem(name, value); } else { localStorage.removeItem(name); } } catch (denied) { /* the theme then lasts for this page only */ } }

  var theme = remembered('daach.theme');
  if (theme === 'light' || theme === 'dark') { root.dataset.theme = theme; }

  function showTheme() {
    document.querySelectorAll('[data-set-theme]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.setTheme === (root.dataset.theme || 'auto')));
    });
  }

  function say(text) {
    var live = document.getElementById('live');
    if (live && text) { live.textContent = ''; setTimeout(function () { live.textContent = text; }, 50); }
  }

  function typing(target) { return target.closest('input, textarea, select, [contenteditable=true]'); }

  function focusSummary() {
    var summary = document.getElementById('error-summary');
    if (summary) { summary.focus(); summary.scrollIntoView({ block: 'nearest' }); }
    return Boolean(summary);
  }

  function closeDrops(except) {
    document.querySelectorAll('details.drop[open]').forEach(function (drop) { if (drop !== except) { drop.open = false; } });
  }

  document.addEventListener('keydown', function (event) {
    var search = document.getElementById('search');
    var slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
    var ctrlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    if (search && (slash || ctrlK)) { event.preventDefault(); search.focus(); search.select(); return; }
    if (event.key === 'Escape') {
      var open = document.querySelector('details.drop[open]');
      if (open) { open.open = false; open.querySelector('summary').focus(); }
      else if (event.target === search) { search.blur(); }
    }
    var row = event.target.closest && event.target.closest('tr');
    if (event.key === 'Enter' && row && event.target === row) { openRow(row); }
  });

  /* A phone shows a line as a card: each cell then says its column. */
  function labelCells() {
    document.querySelectorAll('.listing table').forEach(function (table) {
      var heads = Array.prototype.map.call(table.querySelectorAll('thead th'), function (head) { return head.textContent.trim(); });
      table.querySelectorAll('tbody tr').forEach(function (row) {
        Array.prototype.forEach.call(row.children, function (cell, at) { if (heads[at]) { cell.dataset.label = heads[at]; } });
      });
    });
  }

  document.addEventListener('change', function (event) {
    if (event.target.matches('.choose-all')) {
      event.target.closest('table').querySelectorAll('.choose').forEach(function (one) { one.checked = event.target.checked; });
    }
  });

  function openRow(row) { var link = row.querySelector('a.open'); if (link) { link.click(); } }

  document.addEventListener('click', function (event) {
    closeDrops(event.target.closest('details.drop'));
    var button = event.target.closest('[data-set-theme]');
    if (button) {
      var chosen = button.dataset.setTheme;
      if (chosen === 'auto') { delete root.dataset.theme; remember('daach.theme', null); } else { root.dataset.theme = chosen; remember('daach.theme', chosen); }
      showTheme();
    }
    if (event.target.closest('[data-print]')) { window.print(); }
    var jump = event.target.closest('#error-summary a[href^="#"]');
    if (jump) {
      var field = document.getElementById(decodeURIComponent(jump.getAttribute('href').slice(1)));
      if (field) { event.preventDefault(); field.focus(); field.scrollIntoView({ block: 'center' }); }
    }
    var kind = event.target.closest('.kinds .kind');
    if (kind) { showKind(kind); }
    var row = event.target.closest('.listing tbody tr');
    var own = event.target.closest('a, button, input, select, label, summary');
    if (row && !own && !String(window.getSelection())) { openRow(row); }
  });

  /* A timeline shows all that happened, or one kind of it. */
  function showKind(chosen) {
    chosen.parentNode.querySelectorAll('.kind').forEach(function (one) { one.setAttribute('aria-pressed', String(one === chosen)); });
    chosen.closest('.story').querySelectorAll('.timeline > li').forEach(function (one) {
      one.hidden = chosen.dataset.kind !== '' && one.dataset.kind !== chosen.dataset.kind;
    });
  }

  /* Two minutes before the session ends from silence, it asks: a question, not lost work. */
  var warn = 0;
  function watchSession() {
    var idle = Number(document.body.dataset.idleSeconds);
    var ask = document.getElementById('session-ask');
    clearTimeout(warn);
    if (idle > 0 && ask) {
      warn = setTimeout(function () { if (!ask.open) { ask.showModal(); } }, Math.max(idle - 120, 30) * 1000);
    }
  }

  /* Staying sends a word to the server and leaves the page as it is. */
  document.addEventListener('submit', function (event) {
    if (event.target.id !== 'frame-stay') { return; }
    event.preventDefault();
    fetch(event.target.action, { method: 'POST', body: new URLSearchParams({ stay: 'stay' }), credentials: 'same-origin' })
      .then(function (answer) { if (answer.ok) { event.target.closest('dialog').close(); watchSession(); } else { location.reload(); } });
  });

  /* A question is gone at the first click: what lies behind it must not take the second one of a double click, which would leave the page. */
  document.addEventListener('click', function (event) {
    if (!event.target.closest('.ui-confirmdialog-yes')) { return; }
    var shield = document.createElement('div');
    shield.className = 'shield';
    document.body.append(shield);
    setTimeout(function () { shield.remove(); }, 700);
  }, true);

  /* Filters are kept under a name, and a kept view is taken away. */
  function tellViews(method, address, body) {
    fetch(address, { method: method, body: body && JSON.stringify(body), credentials: 'same-origin', headers: { 'Content-Type': 'application/json', 'Accept-Language': root.lang } })
      .then(function (answer) {
        if (answer.ok || answer.status === 401) { location.reload(); } else { answer.json().then(function (refused) { say(refused.errors[0].message); }); }
      });
  }
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.matches('form[data-keep]')) { return; }
    event.preventDefault();
    tellViews('POST', form.dataset.keep, { list: form.dataset.list, name: form.elements.name.value, query: form.dataset.query, shared: form.elements.shared.checked });
  });
  document.addEventListener('click', function (event) {
    var gone = event.target.closest('[data-unkeep]');
    if (gone) { tellViews('DELETE', gone.dataset.unkeep); }
  });

  /* A table that is brought in goes as it is; what was read of it is the next page. */
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.matches('form[data-bring]')) { return; }
    event.preventDefault();
    var input = form.querySelector('input[type=file]');
    var fault = form.querySelector('.fault');
    var button = form.querySelector('button');
    var file = input.files[0];
    if (!file) { input.focus(); return; }
    function tell(text) { fault.textContent = text; fault.hidden = false; input.setAttribute('aria-invalid', 'true'); input.focus(); button.disabled = false; delete root.dataset.busy; }
    fault.hidden = true;
    button.disabled = true;
    root.dataset.busy = 'true';
    fetch(form.dataset.bring + '?name=' + encodeURIComponent(file.name),
      { method: 'POST', body: file, credentials: 'same-origin', headers: { 'Content-Type': form.dataset.type || 'application/octet-stream', 'Accept-Language': root.lang } })
      .then(function (answer) {
        if (answer.status === 401) { location.reload(); return null; }
        return answer.json().then(function (body) {
          if (answer.ok) { location.assign(form.dataset.then + (body[form.dataset.by || 'id'] || Object.keys(body).map(function (name) { return name + '=' + body[name]; }).join('&'))); } else { tell(body.errors[0].message); }
        });
      }).catch(function (lost) { tell(lost.message); });
  });

  document.addEventListener('DOMContentLoaded', function () {
    showTheme();
    labelCells();
    watchSession();
    focusSummary();
    var query = window.jQuery;
    if (!query) { return; }
    query(document)
      .on('pfAjaxSend', function () { root.dataset.busy = 'true'; })
      .on('pfAjaxComplete', function (event, request) {
        delete root.dataset.busy;
        labelCells();
        watchSession();
        var failed = request && request.pfArgs && request.pfArgs.validationFailed;
        if (failed) { focusSummary(); }
        else {
          var ask = document.getElementById('session-ask');
          if (ask && ask.open) { ask.close(); }
          document.querySelectorAll('#notices .notice .say').forEach(function (notice) { say(notice.textContent); });
        }
      });
  });

  window.Daach = { say: say, awake: watchSession };
}());
