"use strict";
// Before anything is drawn: the colours chosen last time, so that the page does not flash in the others.
const chosen = localStorage.getItem("detente-theme");
if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
document.documentElement.classList.add("scripted");
