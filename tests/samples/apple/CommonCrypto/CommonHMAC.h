// CommonCrypto's HMAC, made of OpenSSL's: off Apple's systems the samples have no other.

#include <openssl/hmac.h>

enum { kCCHmacAlgSHA256 = 2, kCCHmacAlgSHA512 = 4 };
enum { CC_SHA256_DIGEST_LENGTH = 32, CC_SHA512_DIGEST_LENGTH = 64 };

static inline void CCHmac(int algorithm, const void *key, size_t keyLength, const void *data, size_t length, void *mac) {
    const EVP_MD *hash = algorithm == kCCHmacAlgSHA512 ? EVP_sha512() : EVP_sha256();
    HMAC(hash, key, (int)keyLength, data, length, mac, NULL);
}
