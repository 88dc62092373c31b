// Passkeys: the browser asks its owner; this carries the question from the page to it and the answer into a form.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const written = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const keys = (described) => (described ?? []).map((key) => ({ ...key, id: bytes(key.id) }));

/** Passkeys belong to a host and those below it; elsewhere no browser uses them. */
const fits = (host) => location.hostname === host || location.hostname.endsWith(`.${host}`);

function common(credential) {
    return {
        id: credential.id,
        rawId: written(credential.rawId),
        type: credential.type,
        clientExtensionResults: credential.getClientExtensionResults(),
    };
}

async function make(form) {
    const question = JSON.parse(form.dataset.question);
    const made = await navigator.credentials.create({
        publicKey: {
            ...question,
            challenge: bytes(question.challenge),
            user: { ...question.user, id: bytes(question.user.id) },
            excludeCredentials: keys(question.excludeCredentials),
        },
    });
    return {
        ...common(made),
        response: {
            attestationObject: written(made.response.attestationObject),
            clientDataJSON: written(made.response.clientDataJSON),
            transports: made.response.getTransports ? made.response.getTransports() : [],
        },
    };
}

async function sign(form) {
    const asked = await fetch(form.dataset.question, { headers: { Accept: "application/json" } });
    if (!asked.ok) throw new Error(asked.statusText);
    const question = await asked.json();
    const signed = await navigator.credentials.get({
        publicKey: {
            ...question,
            challenge: bytes(question.challenge),
            allowCredentials: keys(question.allowCredentials),
        },
    });
    return {
        ...common(signed),
        response: {
            authenticatorData: written(signed.response.authenticatorData),
            clientDataJSON: written(signed.response.clientDataJSON),
            signature: written(signed.response.signature),
            userHandle: signed.response.userHandle ? written(signed.response.userHandle) : null,
        },
    };
}

/** Sends the form once it holds an answer; says so when there is none. */
function carry(form, ask) {
    const failed = form.querySelector("[data-passkey-failed]");
    const button = form.querySelector("button");
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        failed.hidden = true;
        button.disabled = true;
        try {
            form.elements.credential.value = JSON.stringify(await ask(form));
            form.submit();
        } catch {
            failed.hidden = false;
        } finally {
            button.disabled = false;
        }
    });
}

const can = window.PublicKeyCredential !== undefined && window.isSecureContext;
const shown = [...document.querySelectorAll("[data-passkey]")].filter((part) => can && fits(part.dataset.passkey));
for (const part of shown) {
    part.hidden = false;
    for (const form of part.querySelectorAll("form[data-passkey-make]")) carry(form, make);
    for (const form of part.querySelectorAll("form[data-passkey-sign]")) carry(form, sign);
}
if (shown.length > 0) for (const part of document.querySelectorAll("[data-passkey-not]")) part.hidden = true;
