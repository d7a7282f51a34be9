package org.gongkai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Open;
import org.gongkai.look.AssetPaths;
import org.gongkai.report.batch.BatchCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Styles, scripts and pictures of the pages, from the program itself. The address carries the content's hash, so that
 * browsers keep them for a year and still see every change at once.
 */
@Controller
final class Assets implements AssetPaths {

    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js",
            "text/javascript;charset=UTF-8", "svg", "image/svg+xml", "png", "image/png", "woff2", "font/woff2", "ico",
            "image/x-icon", "txt", "text/plain;charset=UTF-8");
    private static final int HASH_LENGTH = 12;

    private record Asset(byte[] bytes, String hash, String type) {}

    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    Assets() {
        AssetPaths.install(this);
    }

    @Open
    @GetMapping("/assets/{hash}/{name:.+}")
    ResponseEntity<byte[]> asset(@PathVariable String hash, @PathVariable String name, HttpServletRequest request,
            HttpServletResponse response) {
        Asset asset = find(name);
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        CacheControl keep = asset.hash().equals(hash)
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
        return ResponseEntity.ok()
                .cacheControl(keep)
                .header("Content-Type", asset.type())
                .body(asset.bytes());
    }

    @Override
    public String pathOf(String name) {
        Asset asset = find(name);
        if (asset == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return "/assets/" + asset.hash() + "/" + name;
    }

    private @Nullable Asset find(String name) {
        Asset found = known.get(name);
        if (found == null && name.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z0-9]+")) {
            found = load(name);
            if (found != null) {
                known.put(name, found);
            }
        }
        return found;
    }

    private static @Nullable Asset load(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            return null;
        }
        try (InputStream in = open(name)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            return new Asset(bytes, hash(bytes), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The charts' script is shared with the pages of `report`. */
    private static @Nullable InputStream open(String name) {
        return name.equals("echarts.min.js")
                ? BatchCheck.class.getResourceAsStream(name)
                : Assets.class.getResourceAsStream("assets/" + name);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
