// A file of its own: the CSP forbids inline scripts.
window.Redoc.init("/openapi.json", {}, document.getElementById("reference"));
