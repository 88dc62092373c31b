package nl.samenspoor.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device in the browser that keeps passkeys and asks its owner for a finger, which it finds right at once. */
final class FingerDevice {

    private final CDPSession devices;
    private final String id;

    private FingerDevice(CDPSession devices, String id) {
        this.devices = devices;
        this.id = id;
    }

    static FingerDevice pluggedInto(Page page) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", true);
        kind.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", kind);
        return new FingerDevice(
                devices,
                devices.send("WebAuthn.addVirtualAuthenticator", options)
                        .get("authenticatorId")
                        .getAsString());
    }

    /** From now on it finds the finger right, or that of somebody else. */
    void finds(boolean right) {
        JsonObject found = new JsonObject();
        found.addProperty("authenticatorId", id);
        found.addProperty("isUserVerified", right);
        devices.send("WebAuthn.setUserVerified", found);
    }
}
