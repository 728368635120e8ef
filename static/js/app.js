// SPDX-FileCopyrightText: 2026 The Patto contributors
// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything works without this file; it only makes some things nicer.
import { dismissDetails } from "./dismiss.js";
import { openFromBreakpoint } from "./disclosure.js";
import { closeLeftMenu } from "./menu.js";
import { preventSecondSubmit } from "./submit-once.js";

closeLeftMenu();
dismissDetails();
openFromBreakpoint();
preventSecondSubmit();
