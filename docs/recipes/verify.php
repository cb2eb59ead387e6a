<?php
// The body comes on standard input: php verify.php "$SIGNING_SECRET" "$X_SHOP_MN"
[, $secret, $signature] = $argv;
$body = file_get_contents('php://stdin'); // the raw bytes, before any parsing
$expected = hash_hmac('sha256', $body, $secret);
echo hash_equals($expected, $signature) ? 'valid' : 'invalid', PHP_EOL;
