// Renews the cockpit every five seconds, while somebody looks.
(function () {
  'use strict';
  var cockpit = document.getElementById('cockpit');
  if (!cockpit) { return; }
  setInterval(function () {
    if (document.hidden) { return; }
    fetch(cockpit.dataset.source, {credentials: 'same-origin'})
      .then(function (answer) { return answer.ok ? answer.text() : null; })
      .then(function (text) { if (text !== null) { cockpit.innerHTML = text; } })
      .catch(function () { /* the next time */ });
  }, 5000);
})();
