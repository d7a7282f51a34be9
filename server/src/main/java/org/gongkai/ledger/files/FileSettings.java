package org.gongkai.ledger.files;

/**
 * Where files lie: in the folder {@code files} of the data folder when no bucket is named, otherwise in an S3-compatible
 * object store.
 *
 * @param endpoint  such as {@code https://s3.example.gov.cn}
 * @param region    as the store wants it; many take any word
 * @param bucket    must exist; empty for the local folder
 * @param prefix    put before every key, such as {@code gongkai/}; may be empty
 * @param accessKey the key's name
 * @param secretKey the key
 * @param pathStyle whether the bucket stands in the path (most own installations) or in the host name (most clouds)
 */
public record FileSettings(String endpoint, String region, String bucket, String prefix, String accessKey,
        String secretKey, boolean pathStyle) {

    /** The local folder. */
    public static final FileSettings LOCAL = new FileSettings("", "", "", "", "", "", true);

    public boolean isLocal() {
        return bucket.isBlank();
    }

    @Override
    public String toString() {
        return isLocal() ? "FileSettings[local]" : "FileSettings[" + endpoint + ", " + bucket + "]";
    }
}
