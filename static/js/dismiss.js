// SPDX-FileCopyrightText: 2026 The Patto contributors
// SPDX-License-Identifier: AGPL-3.0-or-later
// A <details data-dismissable> closes with Escape, with a click elsewhere and when the focus leaves it.
export function dismissDetails() {
  for (const details of document.querySelectorAll("details[data-dismissable]")) {
    const close = () => (details.open = false);
    document.addEventListener("click", (event) => details.contains(event.target) || close());
    details.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !details.contains(relatedTarget) && close());
    details.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !details.open) return;
      close();
      details.querySelector("summary").focus();
    });
  }
}
