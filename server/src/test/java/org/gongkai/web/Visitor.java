package org.gongkai.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser without JavaScript: opens pages, fills in forms as they are on the page, keeps cookies. */
public final class Visitor {

    private final String address;
    private final @Nullable String ticket;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Visitor(String address, @Nullable String ticket) {
        this.address = address;
        this.ticket = ticket;
    }

    /** Opens a page; redirections are followed. */
    public Page get(String path) {
        return followed(request(path).GET().build());
    }

    /** Opens a page; a redirection is the answer. */
    public Page getOnly(String path) {
        return send(request(path).GET().build());
    }

    /** Sends a form to a path without having seen a page: as somebody would who forges it. */
    public Page post(String path, Map<String, String> fields) {
        return send(posted(path, fields));
    }

    /** The cookies kept. */
    public CookieManager cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create(path.startsWith("http") ? path : address + path));
        if (ticket != null) {
            request.header(TestSignIn.HEADER, ticket);
        }
        return request;
    }

    private HttpRequest posted(String path, Map<String, String> fields) {
        String body = fields.entrySet()
                .stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page followed(HttpRequest first) {
        Page page = send(first);
        for (int i = 0; i < 5 && page.status() / 100 == 3; i++) {
            page = send(request(URI.create(page.address()).resolve(page.location()).toString()).GET().build());
        }
        return page;
    }

    private Page send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Page(response.statusCode(), request.uri().toString(), response,
                    Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8), request.uri().toString()));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came back. */
    public final class Page {

        private final int status;
        private final String address;
        private final HttpResponse<byte[]> response;
        private final Document document;

        private Page(int status, String address, HttpResponse<byte[]> response, Document document) {
            this.status = status;
            this.address = address;
            this.response = response;
            this.document = document;
        }

        public int status() {
            return status;
        }

        /** Where it came from. */
        public String address() {
            return address;
        }

        /** The path it came from. */
        public String path() {
            return URI.create(address).getPath();
        }

        /** Where it sends to; empty when it does not. */
        public String location() {
            return response.headers().firstValue("Location").orElse("");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public byte[] bytes() {
            return response.body();
        }

        public Document document() {
            return document;
        }

        /** What a reader sees. */
        public String text() {
            return document.body().text();
        }

        /**
         * Fills in a form and sends it; redirections are followed.
         *
         * @param form   the selector of the form, or of a button in it that is pressed
         * @param fields what is filled in; the rest stays as it is on the page
         */
        public Page submit(String form, Map<String, String> fields) {
            Element found = document.selectFirst(form);
            if (found == null) {
                throw new AssertionError("no " + form + " on " + address + ":\n" + document.body().html());
            }
            Element button = found instanceof FormElement ? null : found;
            FormElement filled = (FormElement) (button == null ? found : found.closest("form"));
            Map<String, String> data = new LinkedHashMap<>();
            filled.formData().forEach(field -> data.put(field.key(), field.value()));
            fields.forEach((name, value) -> {
                if (filled.select("[name=\"" + name + "\"]").isEmpty()) {
                    throw new AssertionError("no field " + name + " in " + form + ":\n" + filled.outerHtml());
                }
                data.put(name, value);
            });
            if (button != null && button.hasAttr("name")) {
                data.put(button.attr("name"), button.attr("value"));
            }
            String action = button != null && button.hasAttr("formaction")
                    ? button.absUrl("formaction")
                    : filled.hasAttr("action") ? filled.absUrl("action") : address;
            if (filled.attr("method").equalsIgnoreCase("post")) {
                return followed(posted(action, data));
            }
            String query = data.entrySet()
                    .stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
            return get(action.replaceAll("\\?.*", "") + "?" + query);
        }
    }
}
