/* The form of a note. What is typed is kept on the server every few seconds; without network or session it stays in the page, which
   keeps trying, so that nothing typed is lost while the page lives. Nothing of it is ever stored in the browser. */
(function () {
  'use strict';
  var PAUSE = 2000;
  var AGAIN = 5000;
  var FIELDS = ['kind', 'on', 'shared', 'confidential', 'nextContactOn'];
  var SAVED = 'daach.noteSaved';

  document.addEventListener('DOMContentLoaded', function () {
    var form = document.getElementById('note');
    if (form) { begin(form); }
  });

  function fresh() {
    var bytes = new Uint8Array(16);
    crypto.getRandomValues(bytes);
    return Array.from(bytes, function (b) { return b.toString(16).padStart(2, '0'); }).join('');
  }

  function begin(form) {
    var state = document.getElementById('note-state');
    var button = form.querySelector('button[type=submit]');
    var key = fresh();
    var typed = 0;       /* counts changes */
    var kept = 0;        /* the change that the server knows */
    var wanted = false;  /* the note is to be saved, be it later */
    var busy = false;
    var held = false;    /* refused: it is in this page alone */
    var timer = 0;

    show(form.dataset.draft === 'true' ? form.dataset.sayDraft : '', 'quiet');
    if (sessionStorage.getItem(SAVED)) {
      sessionStorage.removeItem(SAVED);
      show(form.dataset.saySaved, 'done');
    }

    function show(text, look) { state.textContent = text; state.className = 'aside ' + look; }

    function value(name) {
      var field = form.elements[name];
      var text = field ? field.value : '';
      return text && text.trim() ? text : null;
    }

    function content() {
      var body = { author: form.dataset.author };
      FIELDS.forEach(function (name) { body[name] = value(name); });
      return body;
    }

    function plan(delay) { clearTimeout(timer); timer = setTimeout(step, delay); }

    /* One thing at a time: the note itself when it is wanted, else what was typed. */
    function step() {
      clearTimeout(timer);
      if (busy) { plan(300); return; }
      if (wanted) { send('POST', '/notes', finished); }
      else if (typed > kept) {
        var now = typed;
        send('PUT', '/note-draft', function (answer) {
          kept = Math.max(kept, now);
          answer.json().then(function (json) { if (!wanted && typed === now) { show(json.savedAt ? said(form.dataset.sayKept) : '', 'quiet'); } });
        });
      }
    }

    function said(text) {
      return text.replace('{0}', new Date().toLocaleTimeString(form.dataset.language, { hour: '2-digit', minute: '2-digit' }));
    }

    function send(method, path, done) {
      busy = true;
      if (wanted) { button.disabled = true; show(form.dataset.saySending, 'quiet'); }
      fetch(form.dataset.base + path, {
        method: method, credentials: 'same-origin', redirect: 'manual', cache: 'no-store',
        headers: wanted ? { 'Content-Type': 'application/json', 'Idempotency-Key': key } : { 'Content-Type': 'application/json' },
        body: JSON.stringify(content())
      }).then(function (answer) {
        busy = false;
        if (answer.ok) {
          if (window.Daach && window.Daach.awake) { window.Daach.awake(); }
          clearFaults();
          held = false;
          done(answer);
        } else { refused(answer); }
      }, function () {
        busy = false;
        button.disabled = false;
        show(wanted ? form.dataset.sayWaiting : form.dataset.sayOffline, 'soon');
        plan(AGAIN);
      });
    }

    function finished() {
      wanted = false;
      kept = typed;
      sessionStorage.setItem(SAVED, 'true');
      location.assign(location.pathname + '?household=' + encodeURIComponent(form.dataset.base.split('/').pop()));
    }

    function refused(answer) {
      button.disabled = false;
      if (answer.status === 401 || answer.type === 'opaqueredirect') { signedOut(); plan(AGAIN); return; }
      if (answer.status === 409 && wanted) { key = fresh(); plan(0); return; }
      if (answer.status >= 500) { show(wanted ? form.dataset.sayWaiting : form.dataset.sayOffline, 'soon'); plan(AGAIN); return; }
      var asked = wanted;
      wanted = false;
      held = true;
      kept = typed;
      if (answer.status !== 422) { show(form.dataset.sayRefused, 'broken'); return; }
      answer.json().then(function (problem) {
        var first = null;
        clearFaults();
        problem.errors.forEach(function (error) {
          var name = error.pointer.slice(1);
          var place = document.getElementById('note-' + name + '-error');
          var field = document.getElementById('note-' + name);
          if (place) { place.textContent = error.message; }
          if (field) { field.setAttribute('aria-invalid', 'true'); first = first || field; }
          if (!place) { show(error.message, 'broken'); }
        });
        if (problem.errors.some(function (error) { return document.getElementById('note-' + error.pointer.slice(1) + '-error'); })) { show(form.dataset.sayWrong, 'broken'); }
        if (asked && first) { first.focus(); }
      });
    }

    function signedOut() {
      show(form.dataset.saySignedOut + ' ', 'soon');
      var link = document.createElement('a');
      link.href = form.dataset.signIn;
      link.target = '_blank';
      link.rel = 'noopener';
      link.textContent = form.dataset.saySignIn;
      state.appendChild(link);
    }

    function clearFaults() {
      FIELDS.forEach(function (name) {
        var place = document.getElementById('note-' + name + '-error');
        var field = document.getElementById('note-' + name);
        if (place) { place.textContent = ''; }
        if (field) { field.removeAttribute('aria-invalid'); }
      });
    }

    form.addEventListener('input', function () { typed += 1; plan(PAUSE); });
    form.addEventListener('submit', function (event) { event.preventDefault(); wanted = true; step(); });
    window.addEventListener('online', step);
    window.addEventListener('focus', function () { if (wanted || typed > kept) { step(); } });
    document.addEventListener('visibilitychange', function () { if (document.hidden && typed > kept) { step(); } });
    window.addEventListener('beforeunload', function (event) { if (wanted || held || typed > kept) { event.preventDefault(); } });
  }
}());
