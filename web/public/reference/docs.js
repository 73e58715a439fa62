// A file of its own: the CSP forbids inline scripts. Nothing is sent anywhere but to this server: no validator badge.
window.SwaggerUIBundle({ url: "/openapi.json", dom_id: "#reference", deepLinking: true, validatorUrl: null });
