// Runs before the first paint, so that neither language nor theme nor frame changes under the reader's eyes.
// A file of its own and not inline: the content security policy allows no inline script.
(function () {
  var root = document.documentElement;
  function stored(key) {
    try {
      return localStorage.getItem("gymgenius." + key);
    } catch (_) {
      // Storage is blocked: as the system and the browser have it.
      return null;
    }
  }
  function content(name) {
    return document.querySelector('meta[name="' + name + '"]').content.split(" ").filter(Boolean);
  }
  function fetchSoon(href, type) {
    var link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", type: type, href: href });
    document.head.append(link);
  }

  // The language that was chosen, else the first of the browser's that there is; src/i18n/language.rs decides alike.
  var texts = content("texts");
  var wanted = stored("language") ? [stored("language")] : navigator.languages || [];
  for (var i = 0, at = -1; i < wanted.length && at < 0; i++) at = texts.indexOf(wanted[i].split("-")[0]);
  root.lang = at < 0 ? "en" : texts[at];
  fetchSoon(texts[texts.indexOf(root.lang) + 1], "text/plain");

  // The browser may offer to install the app before there is anybody to take the offer up (src/platform/install.rs).
  addEventListener("beforeinstallprompt", function (event) {
    event.preventDefault();
    window.installOffer = event;
    dispatchEvent(new Event("installable"));
  });

  var theme = stored("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  var text = stored("text_size");
  if (text === "125" || text === "150" || text === "200") root.dataset.textSize = text;
  var contrast = stored("contrast");
  if (contrast === "normal" || contrast === "more") root.dataset.contrast = contrast;
  if (stored("profile")) root.dataset.known = "";
  // Whoever is signed in needs these parts on every page: asked for now, they come together with the main module.
  // A few at a time: each request costs the phone a moment, and all together would keep the first paint waiting.
  function fetchParts(parts) {
    parts.slice(0, 4).forEach(function (href) { fetchSoon(href, "application/wasm"); });
    if (parts.length > 4) setTimeout(fetchParts, 0, parts.slice(4));
  }
  if (stored("account")) fetchParts(content("member-parts"));
})();
