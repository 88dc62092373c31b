package nl.samenspoor.identity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey that does what it is told, also what no honest browser would. */
public final class PasskeyDevice {

    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int WITH_KEY = 64;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private String host = "localhost";
    private String origin;
    private boolean verifies = true;
    private int count;

    public PasskeyDevice(int port) {
        this.origin = "http://localhost:" + port;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    /** From now on it is asked by a page of this address. */
    public PasskeyDevice on(String page) {
        origin = page;
        return this;
    }

    /** From now on it believes to be asked for this host. */
    public PasskeyDevice forHost(String name) {
        host = name;
        return this;
    }

    /** From now on it asks its owner for nothing. */
    public PasskeyDevice withoutAsking() {
        verifies = false;
        return this;
    }

    /** From now on it counts from here. */
    public PasskeyDevice counting(int from) {
        count = from;
        return this;
    }

    /** What a browser sends when it made a passkey. */
    public String make(String challenge) {
        byte[] data = data(WITH_KEY, key());
        byte[] attestation = joined(
                HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
                new byte[] {(byte) data.length},
                data);
        return answer(
                "webauthn.create",
                challenge,
                Map.of("attestationObject", written(attestation), "transports", List.of("internal")));
    }

    /** What a browser sends when it signed. */
    public String sign(String challenge) {
        byte[] data = data(0, new byte[0]);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client("webauthn.get", challenge)));
            return answer(
                    "webauthn.get",
                    challenge,
                    Map.of("authenticatorData", written(data), "signature", written(signature.sign())));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String answer(String type, String challenge, Map<String, Object> response) {
        Map<String, Object> all = new LinkedHashMap<>(response);
        all.put("clientDataJSON", written(client(type, challenge)));
        return JSON.writeValueAsString(Map.of(
                "id",
                written(id),
                "rawId",
                written(id),
                "type",
                "public-key",
                "clientExtensionResults",
                Map.of(),
                "response",
                all));
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(int flags, byte[] rest) {
        count++;
        return joined(
                sha256(host.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) (flags | PRESENT | (verifies ? VERIFIED : 0))},
                ByteBuffer.allocate(4).putInt(count).array(),
                rest);
    }

    /** Of which make it is (unknown), its id and the public half of its key. */
    private byte[] key() {
        ECPublicKey open = (ECPublicKey) keys.getPublic();
        return joined(
                new byte[16],
                new byte[] {0, (byte) id.length},
                id,
                HexFormat.of().parseHex("a5010203262001215820"),
                coordinate(open.getW().getAffineX().toByteArray()),
                HexFormat.of().parseHex("225820"),
                coordinate(open.getW().getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        byte[] fixed = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    private static String written(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
