// Opens the roll call from its copy when the server cannot be reached. It touches that page and what the page needs, and nothing else.
"use strict";
var cacheName = "roll-call";
var patience = 5000;

self.addEventListener("install", function (event) { event.waitUntil(self.skipWaiting()); });
self.addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });

function kept(request) {
  return self.caches.open(cacheName).then(function (cache) {
    return cache.match(request, { ignoreVary: true }).then(function (there) {
      return there || cache.match(request, { ignoreVary: true, ignoreSearch: true });
    });
  });
}

self.addEventListener("fetch", function (event) {
  var request = event.request;
  var path = new URL(request.url).pathname;
  var page = request.mode === "navigate" && path.endsWith("/roll-call.xhtml");
  var asset = path.indexOf("/assets/") >= 0;
  if (request.method !== "GET" || (!page && !asset)) {
    return;
  }
  event.respondWith(new Promise(function (resolve, reject) {
    var done = false;
    function copy(otherwise) {
      kept(request).then(function (there) {
        if (!done && (there || otherwise)) {
          done = true;
          resolve(there || otherwise);
        } else if (!done) {
          done = true;
          reject(new Error("no copy"));
        }
      });
    }
    var timer = setTimeout(function () {
      kept(request).then(function (there) {
        if (!done && there) {
          done = true;
          resolve(there);
        }
      });
    }, patience);
    fetch(request).then(function (answer) {
      clearTimeout(timer);
      if (answer.status >= 500 || answer.status === 404) {
        copy(answer);
      } else if (!done) {
        done = true;
        resolve(answer);
      }
    }, function () {
      clearTimeout(timer);
      copy(null);
    });
  }));
});
