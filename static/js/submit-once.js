// SPDX-FileCopyrightText: 2026 The Patto contributors
// SPDX-License-Identifier: AGPL-3.0-or-later
// A second click on "Send" within two seconds is ignored: the server would answer the same, this saves the wait.
export function preventSecondSubmit() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sentAt && Date.now() - form.dataset.sentAt < 2000) event.preventDefault();
    else form.dataset.sentAt = Date.now();
  });
}
