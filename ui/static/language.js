// Keeps <html lang> true when the visitor changes the language without loading the page again: the choice is in the link.
// Numbers and dates that the browser writes follow it, whatever the language of the browser itself.
const spoken = () => document.documentElement.lang;
Object.defineProperty(navigator, "language", { get: spoken });
Object.defineProperty(navigator, "languages", { get: () => [spoken()] });
const sayLanguage = () => {
  document.documentElement.lang = new URLSearchParams(location.search).get("bahasa") === "en" ? "en" : "id";
};
for (const name of ["pushState", "replaceState"]) {
  const change = history[name].bind(history);
  history[name] = (...state) => {
    change(...state);
    sayLanguage();
  };
}
addEventListener("popstate", sayLanguage);
sayLanguage();
