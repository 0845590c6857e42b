// The server draws charts and needs to know how wide the page is: also of a narrow window on a desk and of a phone that asks for
// the desktop page, which do not name themselves. The cookie says one word, about this window, and goes with the session.
const tellRoom = () => {
  document.cookie = `ruang=${innerWidth < 640 ? "sempit" : "lebar"}; path=/; SameSite=Strict`;
};
addEventListener("resize", tellRoom);
tellRoom();
