/* Small improvements; every page works without them. */
(function () {
  'use strict';

  /* A link to a dialog opens it above the page instead of leading to it. */
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[data-opens]');
    var dialog = link && document.getElementById(link.dataset.opens);
    if (dialog && dialog.showModal) {
      event.preventDefault();
      dialog.showModal();
      return;
    }
    var closer = event.target.closest('[data-closes]');
    var open = closer && closer.closest('dialog');
    if (open && open.open) {
      event.preventDefault();
      open.close();
    }
  });

  /* A menu that is open closes with Escape, and when one goes elsewhere. */
  document.addEventListener('keydown', function (event) {
    var menu = document.querySelector('.menu[open]');
    if (menu && event.key === 'Escape') {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
  document.addEventListener('click', function (event) {
    var menu = document.querySelector('.menu[open]');
    if (menu && !menu.contains(event.target)) { menu.open = false; }
  });

  /* A button that prints is of use only where there is a script. */
  function ready(root) {
    root.querySelectorAll('[data-prints][hidden]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () { window.print(); });
    });
    root.querySelectorAll('a[data-opens]').forEach(function (link) {
      link.setAttribute('role', 'button');
      link.setAttribute('aria-haspopup', 'dialog');
    });
  }
  ready(document);
  document.addEventListener('htmx:after:swap', function () { ready(document); });

  /* The charts' scripts are large: only pages that have a chart ask for them. */
  var scripts = document.currentScript && document.currentScript.dataset.charts;
  if (scripts && document.querySelector('[data-chart]')) {
    scripts.split(' ').forEach(function (address) {
      var script = document.createElement('script');
      script.src = address;
      script.async = false;
      document.head.appendChild(script);
    });
  }

  /* What is sent twice is done twice: a form is sent once. */
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post') { return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    window.setTimeout(function () { delete form.dataset.sent; }, 5000);
  });
})();
