package org.gongkai.ledger.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;

import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerException.Reason;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of an S3-compatible object store. Only the calls that every such store has are used: put, get, head, list, delete, each signed with version 4.
 */
final class BucketPlace implements ContentPlace {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final boolean FOLLOWS_POSIX = FileSystems.getDefault()
            .supportedFileAttributeViews()
            .contains("posix");

    private final S3Client store;
    private final String bucket;
    private final String prefix;
    private final Path drafts;

    BucketPlace(FileSettings settings, Path drafts) {
        this.drafts = drafts;
        this.bucket = settings.bucket();
        this.prefix = settings.prefix();
        this.store = S3Client.builder()
                .endpointOverride(URI.create(settings.endpoint()))
                .region(Region.of(settings.region().isBlank() ? "us-east-1" : settings.region()))
                .credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE))
                // Stores other than Amazon's do not know the newer checksums and the chunks they come in.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle())
                        .chunkedEncodingEnabled(false)
                        .build())
                .build();
    }

    private String key(String hash) {
        if (!Sha256.isOne(hash)) {
            throw new IllegalArgumentException("not a hash");
        }
        return prefix + hash;
    }

    @Override
    public void put(String hash, Path draft) throws IOException {
        String key = key(hash);
        long size = Files.size(draft);
        try {
            store.putObject(put -> put.bucket(bucket).key(key).contentLength(size), RequestBody.fromFile(draft));
            long stored = store.headObject(head -> head.bucket(bucket).key(key)).contentLength();
            if (stored != size) {
                throw new LedgerException(Reason.FILES_UNREACHABLE, stored + " of " + size + " bytes", null);
            }
        } catch (SdkException failed) {
            throw failure(failed);
        }
        Files.delete(draft);
    }

    /** The age begins anew by storing it again: a copy onto itself is refused by some stores and ignored by others. */
    @Override
    public boolean renew(String hash) {
        return false;
    }

    /** Fetched into a file that goes when it is closed, and given from there once it is checked. */
    @Override
    public @Nullable OpenedFile open(String hash) throws IOException {
        Files.createDirectories(drafts);
        Path copy = Files.createTempFile(drafts, "fetched-", ".part");
        try {
            try (InputStream there = store.getObject(get -> get.bucket(bucket).key(key(hash)))) {
                Files.copy(there, copy, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException brokeOff) {
                throw new LedgerException(Reason.FILES_UNREACHABLE, "", brokeOff);
            }
            return OpenedFile.checked(
                    FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE), hash);
        } catch (NoSuchKeyException notThere) {
            return null;
        } catch (SdkException failed) {
            throw failure(failed);
        } finally {
            // Where a file that is open keeps its name, it goes when it is closed.
            if (FOLLOWS_POSIX) {
                Files.deleteIfExists(copy);
            }
        }
    }

    @Override
    public void each(BiConsumer<String, Instant> each) {
        try {
            for (S3Object object : store.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix))
                    .contents()) {
                String hash = object.key().substring(prefix.length());
                if (Sha256.isOne(hash)) {
                    each.accept(hash, object.lastModified());
                }
            }
        } catch (SdkException failed) {
            throw failure(failed);
        }
    }

    @Override
    public Instant age(String hash) {
        try {
            return store.headObject(head -> head.bucket(bucket).key(key(hash))).lastModified();
        } catch (NoSuchKeyException notThere) {
            return Instant.MAX;
        } catch (SdkException failed) {
            throw failure(failed);
        }
    }

    @Override
    public void remove(String hash) {
        try {
            store.deleteObject(delete -> delete.bucket(bucket).key(key(hash)));
        } catch (SdkException failed) {
            throw failure(failed);
        }
    }

    private static LedgerException failure(SdkException failed) {
        String code = failed instanceof S3Exception refused && refused.awsErrorDetails() != null
                ? refused.statusCode() + " " + refused.awsErrorDetails().errorCode()
                : "";
        return new LedgerException(Reason.FILES_UNREACHABLE, code, failed);
    }

    @Override
    public void close() {
        store.close();
    }
}
