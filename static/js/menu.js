// SPDX-FileCopyrightText: 2026 The Patto contributors
// SPDX-License-Identifier: AGPL-3.0-or-later
// The menu of a phone closes when the focus leaves it, so that nobody walks through the page behind it,
// and when the screen becomes wide enough to show it in the header.
export function closeLeftMenu() {
  const wide = window.matchMedia("(min-width: 992px)");
  for (const menu of document.querySelectorAll("nav > [popover]")) {
    const close = () => menu.togglePopover?.(false);
    menu.parentElement.addEventListener("focusout", ({ currentTarget, relatedTarget }) => {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) close();
    });
    wide.addEventListener("change", close);
  }
}
