/* Papers of a file: chosen, dropped or photographed, sent one after the other, and the list read anew; the rest of the page stays as it was typed. */
(function () {
  'use strict';
  if (window.DaachAttachments) { return; }
  window.DaachAttachments = true;

  function box(node) { return node.closest('[data-attachments]'); }

  function clear(form) {
    form.querySelectorAll('[data-error-for]').forEach(function (place) { place.hidden = true; place.textContent = ''; });
    form.querySelectorAll('[aria-invalid]').forEach(function (field) { field.removeAttribute('aria-invalid'); });
  }

  function show(form, pointer, text) {
    var name = pointer.replace('/', '');
    var place = form.querySelector('[data-error-for="' + name + '"]') || form.querySelector('[data-error-for]');
    place.textContent = (place.textContent ? place.textContent + ' ' : '') + text;
    place.hidden = false;
    var field = form.querySelector('[name="' + name + '"]');
    if (field) { field.setAttribute('aria-invalid', 'true'); }
  }

  function showProblem(form, request, lost, prefix) {
    var problem = null;
    try { problem = JSON.parse(request.responseText); } catch (nothing) { problem = null; }
    var errors = problem && problem.errors && problem.errors.length ? problem.errors : [{ pointer: '/content', message: problem ? problem.title : lost }];
    errors.forEach(function (error) { show(form, error.pointer || '/content', prefix + error.message); });
    var first = form.querySelector('[aria-invalid]');
    if (first) { first.focus(); }
  }

  function ask(method, url, type, body, progress, done) {
    var request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    if (type) { request.setRequestHeader('Content-Type', type); }
    if (progress) { request.upload.addEventListener('progress', function (event) { if (event.lengthComputable) { progress.value = event.loaded * 100 / event.total; } }); }
    request.addEventListener('loadend', function () { done(request); });
    request.send(body);
  }

  /* Reads the list anew, and says what happened. */
  function renew(shown, text) {
    fetch(window.location.href, { credentials: 'same-origin' }).then(function (answer) { return answer.text(); }).then(function (html) {
      var fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('attachments');
      if (fresh) { shown.replaceWith(document.importNode(fresh, true)); document.getElementById('attachments').focus(); }
      window.Daach.say(text);
    });
  }

  function files(form) { return form.daachFiles || []; }

  function choose(form, more) {
    form.daachFiles = Array.prototype.slice.call(more);
    var list = form.querySelector('[data-chosen]');
    list.textContent = '';
    files(form).forEach(function (file) { var line = document.createElement('li'); line.textContent = file.name; list.appendChild(line); });
    var kind = form.querySelector('[name=kind]');
    if (!kind.value && files(form).length && files(form).every(function (file) { return file.type.indexOf('image/') === 0; })) { kind.value = 'photo'; }
    clear(form);
  }

  function send(form, position) {
    var shown = box(form);
    var progress = form.querySelector('progress');
    var button = form.querySelector('button[type=submit]');
    if (position >= files(form).length) { renew(shown, shown.dataset.added); return; }
    var file = files(form)[position];
    var said = new URLSearchParams({ subject: shown.dataset.subject, name: file.name });
    ['title', 'kind', 'validUntil', 'detail'].forEach(function (name) { var value = form.elements[name].value.trim(); if (value) { said.set(name, value); } });
    progress.hidden = false; progress.value = 0; button.disabled = true;
    ask('POST', shown.dataset.attachments + '?' + said, file.type || 'application/octet-stream', file, progress, function (request) {
      progress.hidden = true; button.disabled = false;
      if (request.status === 201) { send(form, position + 1); }
      else { choose(form, files(form).slice(position)); showProblem(form, request, shown.dataset.lost, files(form).length > 1 ? file.name + ': ' : ''); }
    });
  }

  document.addEventListener('change', function (event) {
    var form = event.target.closest('[data-attach]');
    if (form && event.target.type === 'file') { choose(form, event.target.files); }
  });

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.matches('[data-attach]')) {
      event.preventDefault();
      clear(form);
      if (!files(form).length) { form.querySelector('[type=file]').focus(); }
      if (files(form).length) { send(form, 0); } else { show(form, '/content', form.querySelector('#attach-files-help').textContent); }
    } else if (form.matches('[data-withdraw]')) {
      event.preventDefault();
      clear(form);
      var shown = box(form);
      ask('DELETE', shown.dataset.attachments + '/' + form.dataset.withdraw + '?' + new URLSearchParams({ reason: form.elements.reason.value }), null, null, null, function (request) {
        if (request.status === 200) { renew(shown, shown.dataset.gone); } else { showProblem(form, request, shown.dataset.lost, ''); }
      });
    }
  });

  ['dragenter', 'dragover'].forEach(function (name) {
    document.addEventListener(name, function (event) {
      var drop = event.target.closest && event.target.closest('[data-drop]');
      if (drop) { event.preventDefault(); drop.classList.add('over'); }
    });
  });
  document.addEventListener('dragleave', function (event) {
    var drop = event.target.closest && event.target.closest('[data-drop]');
    if (drop && !drop.contains(event.relatedTarget)) { drop.classList.remove('over'); }
  });
  document.addEventListener('drop', function (event) {
    var drop = event.target.closest && event.target.closest('[data-drop]');
    if (drop) { event.preventDefault(); drop.classList.remove('over'); choose(drop.closest('form'), event.dataTransfer.files); }
  });
}());
