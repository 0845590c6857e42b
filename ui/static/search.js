// Whoever opens the search box wants to type: the dialog gives its field the focus, where Streamlit gives it to the dialog.
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      const field = node.querySelector?.(".st-key-temukan-nama input");
      if (field) setTimeout(() => field.focus()); // after the dialog has taken it
    }
  }
}).observe(document, { subtree: true, childList: true });
