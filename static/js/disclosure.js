// SPDX-FileCopyrightText: 2026 The Patto contributors
// SPDX-License-Identifier: AGPL-3.0-or-later
// A <details data-open-from="lg"> is open on screens wide enough to have it beside the list.
export function openFromBreakpoint() {
  const wide = window.matchMedia("(min-width: 992px)");
  for (const details of document.querySelectorAll('details[data-open-from="lg"]')) {
    if (wide.matches) details.open = true;
  }
}
