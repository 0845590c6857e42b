// The choices of the visitor stand in the address. This keeps <html lang> true to the language chosen there, lets the numbers
// and dates that the browser writes follow it, whatever the language of the browser itself, and makes a step of the Back
// button one page, not one choice.
const spoken = () => document.documentElement.lang;
Object.defineProperty(navigator, "language", { get: spoken });
Object.defineProperty(navigator, "languages", { get: () => [spoken()] });

const sayLanguage = () => {
  document.documentElement.lang = new URLSearchParams(location.search).get("bahasa") === "en" ? "en" : "id";
};
const step = { push: history.pushState.bind(history), replace: history.replaceState.bind(history) };
const isThisPage = (url) => new URL(url ?? "", location).pathname === location.pathname;
history.pushState = (state, title, url) => {
  step[isThisPage(url) ? "replace" : "push"](state, title, url);
  sayLanguage();
};
history.replaceState = (...state) => {
  step.replace(...state);
  sayLanguage();
};
addEventListener("popstate", sayLanguage);
sayLanguage();
