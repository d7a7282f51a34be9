package org.gongkai.agency.signin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.gongkai.ledger.LedgerException;

/**
 * Seals secrets that lie in the database (AES-256-GCM), and makes codes that only this office can make (HMAC-SHA-256), with
 * a key in the file {@code secret.key} of the data folder: who has the database alone has no secrets. The file is made at
 * the first start, readable by its owner alone, and belongs into every backup; all nodes of an office have the same.
 */
public final class SecretBox {

    /** The name of the file in the data folder. */
    public static final String FILE = "secret.key";

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec sealing;
    private final SecretKeySpec signing;
    private final SecureRandom random = new SecureRandom();

    private SecretBox(byte[] key) {
        this.sealing = new SecretKeySpec(derived(key, "seal"), "AES");
        this.signing = new SecretKeySpec(derived(key, "sign"), "HmacSHA256");
    }

    /**
     * With the key of a data folder, which is made when there is none.
     *
     * @throws LedgerException when the file cannot be read or made, or is damaged
     */
    public static SecretBox open(Path data) {
        Path file = data.resolve(FILE);
        try {
            Files.createDirectories(data);
            if (!Files.exists(file)) {
                make(file);
            }
            byte[] key = HexFormat.of().parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length != KEY_BYTES) {
                throw new LedgerException(LedgerException.Reason.FILE_DAMAGED, file.toString(), null);
            }
            return new SecretBox(key);
        } catch (IllegalArgumentException damaged) {
            throw new LedgerException(LedgerException.Reason.FILE_DAMAGED, file.toString(), damaged);
        } catch (IOException refused) {
            throw LedgerException.of(refused);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        FileAttribute<?>[] ownerOnly = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try (FileChannel out = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            ByteBuffer text = ByteBuffer
                    .wrap((HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII));
            while (text.hasRemaining()) {
                out.write(text);
            }
            out.force(true);
        } catch (FileAlreadyExistsException another) {
            // Another node was quicker: its key is taken.
        }
    }

    /**
     * Seals a secret.
     *
     * @param owner whose it is: it can be opened for the same owner only
     */
    public String seal(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    }

    /**
     * Opens a secret.
     *
     * @throws IllegalStateException when it was sealed with another key or for another owner, or was changed
     */
    public byte[] open(String sealed, String owner) {
        byte[] all = Base64.getDecoder().decode(sealed);
        byte[] nonce = java.util.Arrays.copyOf(all, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, nonce, java.util.Arrays.copyOfRange(all, NONCE_BYTES, all.length), owner);
    }

    /** A code of 43 characters that only this office can make of this text, for this purpose. */
    public String sign(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(signing);
            mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] bytes, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("sealed with another " + FILE, wrongKey);
        }
    }

    private static byte[] derived(byte[] key, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
