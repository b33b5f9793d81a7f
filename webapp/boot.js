// Runs before the first paint, so that neither the theme nor the frame changes under the reader's eyes.
// A file of its own and not inline: the content security policy allows no inline script.
(function () {
  try {
    var root = document.documentElement;
    var theme = localStorage.getItem("gymgenius.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    var text = localStorage.getItem("gymgenius.text_size");
    if (text === "large" || text === "larger") root.dataset.textSize = text;
    if (localStorage.getItem("gymgenius.profile")) root.dataset.known = "";
  } catch (_) {
    // Storage is blocked: the system's theme it is.
  }
})();
