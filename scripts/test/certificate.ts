/** A self-signed certificate for good.example, trusted by nobody but the tests that pass it as their authority. */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBnjCCAUSgAwIBAgIUExcjkVUY1LviIfbrddB4/2AR4A8wCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMZ29vZC5leGFtcGxlMCAXDTI2MTEyMjAzMjAwNFoYDzIxMjYx
MDI5MDMyMDA0WjAXMRUwEwYDVQQDDAxnb29kLmV4YW1wbGUwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAARl4LoU8DvXcYOuav2xSPQddH2UdOFBDzAzKr5/EEcvhKyV
8jfluncx7fjuT90SJdrRN5Mu6FIrduA9m6xgCrS3o2wwajAdBgNVHQ4EFgQUx/6i
3up7XNpU92kY6g0mPysGB5owHwYDVR0jBBgwFoAUx/6i3up7XNpU92kY6g0mPysG
B5owDwYDVR0TAQH/BAUwAwEB/zAXBgNVHREEEDAOggxnb29kLmV4YW1wbGUwCgYI
KoZIzj0EAwIDSAAwRQIgV4xbVTn9732d1e5OKlYn/J3bfc8HjLajexkdOlAyeqEC
IQCukamiQMlmZ2Gmg8uZ90XIPEVT/jVkyjYN72uWoIUAYg==
-----END CERTIFICATE-----`;

/** Protects nothing: the name does not exist. */
export const certificateKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgFxsFB+DFHx368F74
jOV3VbQY887sPlsUFNPJOU7fYNmhRANCAARl4LoU8DvXcYOuav2xSPQddH2UdOFB
DzAzKr5/EEcvhKyV8jfluncx7fjuT90SJdrRN5Mu6FIrduA9m6xgCrS3
-----END PRIVATE KEY-----`;
