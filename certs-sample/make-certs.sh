#!/bin/sh
# Makes the throw-away PKI of the sandbox: roots, sub-CA, signers, bad signers, CRLs, a time stamping and a TLS key.
# Needs openssl 3 and nothing else. Run it in this folder; it replaces every generated file.
# All dates are fixed and far apart, so that tests and the sandbox behave in ten years as they do today.
set -eu
cd "$(dirname "$0")"

PASSWORD=sandbox
MARK="COURT-AXIS-SANDBOX" # SampleCertificates looks for this organization; do not change it
BORN=20200101000000Z
DIES=20991231235959Z
CA_BORN=20100101000000Z
CRL_ISSUED=20260101000000Z

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One openssl "ca" directory per authority: index, serial numbers and the extensions it may give out.
authority() {
    mkdir -p "$work/$1/issued"
    : > "$work/$1/index.txt"
    echo "unique_subject = no" > "$work/$1/index.txt.attr"
    echo "$2" > "$work/$1/serial"
    echo 01 > "$work/$1/crlnumber"
    cat > "$work/$1/ca.cnf" <<CNF
[ca]
default_ca = this
[this]
dir = $work/$1
database = $work/$1/index.txt
serial = $work/$1/serial
crlnumber = $work/$1/crlnumber
new_certs_dir = $work/$1/issued
certificate = $work/$1.pem
private_key = $work/$1.key
default_md = sha256
policy = anything
email_in_dn = no
string_mask = utf8only
[anything]
countryName = optional
organizationName = optional
organizationalUnitName = optional
commonName = supplied
[authority]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid:always
[signer]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature,nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid:always
[stamp]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature,nonRepudiation
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid:always
[tls]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature,keyEncipherment
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost,IP:127.0.0.1
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid:always
[crl]
authorityKeyIdentifier = keyid:always
CNF
}

key() { openssl genrsa -out "$work/$1.key" "$2" 2> "$work/log"; }

request() { openssl req -new -utf8 -key "$work/$1.key" -subj "$2" -out "$work/$1.csr"; }

root() { # name, subject
    key "$1" 3072
    request "$1" "$2"
    openssl ca -batch -notext -utf8 -config "$work/$1/ca.cnf" -selfsign -keyfile "$work/$1.key" -extensions authority \
        -startdate $CA_BORN -enddate $DIES -in "$work/$1.csr" -out "$work/$1.pem" 2> "$work/log"
}

issue() { # authority, name, subject, key bits, extensions, not before, not after
    key "$2" "$4"
    request "$2" "$3"
    openssl ca -batch -notext -utf8 -config "$work/$1/ca.cnf" -extensions "$5" \
        -startdate "$6" -enddate "$7" -in "$work/$2.csr" -out "$work/$2.pem" 2> "$work/log"
}

signer() { # authority, name, subject, [key bits, not before, not after]
    issue "$1" "$2" "$3" "${4:-2048}" signer "${5:-$BORN}" "${6:-$DIES}"
    pack "$2" "$1"
}

pack() { # name, authority: key, certificate and the chain above it
    cat "$work/chain-$2.pem" > "$work/chain.pem"
    openssl pkcs12 -export -name "$1" -inkey "$work/$1.key" -in "$work/$1.pem" -certfile "$work/chain.pem" \
        -passout "pass:$PASSWORD" -out "$1.p12"
}

crl() { # authority
    openssl ca -gencrl -config "$work/$1/ca.cnf" -crlexts crl \
        -crl_lastupdate $CRL_ISSUED -crl_nextupdate $DIES -out "$work/$1.crl.pem" 2> "$work/log"
    openssl crl -in "$work/$1.crl.pem" -outform DER -out "$1.crl"
}

authority root 1000
authority sub 2000
authority other 9000
authority evidence 7000

root root "/C=VN/O=$MARK/CN=Sandbox Root CA"
issue root sub "/C=VN/O=$MARK/CN=Sandbox Agencies CA" 3072 authority $CA_BORN $DIES
root other "/C=VN/O=$MARK/CN=Sandbox Untrusted CA"
root evidence "/C=VN/O=$MARK/CN=Sandbox Evidence CA"
cat "$work/evidence.pem" > "$work/chain-evidence.pem"
cat "$work/sub.pem" "$work/root.pem" > "$work/chain-sub.pem"
cat "$work/other.pem" > "$work/chain-other.pem"

signer sub court-w90 "/C=VN/O=Tòa án mẫu W90 (SANDBOX)/CN=Tòa án mẫu W90 (SANDBOX)"
signer sub court-w90-01 "/C=VN/O=Tòa án mẫu W90.01 (SANDBOX)/CN=Tòa án mẫu W90.01 (SANDBOX)"
signer sub court-w90-01-01 "/C=VN/O=Tòa án mẫu W90.01.01 (SANDBOX)/CN=Tòa án mẫu W90.01.01 (SANDBOX)"
signer sub court-w90-02 "/C=VN/O=Tòa án mẫu W90.02 (SANDBOX)/CN=Tòa án mẫu W90.02 (SANDBOX)"
signer sub office-g22 "/C=VN/O=Văn phòng mẫu G22 (SANDBOX)/CN=Văn phòng mẫu G22 (SANDBOX)"
signer sub clerk-person "/C=VN/O=Tòa án mẫu W90 (SANDBOX)/CN=Người có thẩm quyền mẫu (SANDBOX)"

signer sub bad-expired "/C=VN/O=Văn phòng mẫu G22 (SANDBOX)/CN=Chứng thư hết hạn (SANDBOX)" \
    2048 20150101000000Z 20170101000000Z
signer sub bad-weak "/C=VN/O=Văn phòng mẫu G22 (SANDBOX)/CN=Chứng thư khóa ngắn (SANDBOX)" 1024
signer other bad-untrusted "/C=VN/O=Văn phòng mẫu G22 (SANDBOX)/CN=Chứng thư không tin cậy (SANDBOX)"
signer sub bad-revoked "/C=VN/O=Văn phòng mẫu G22 (SANDBOX)/CN=Chứng thư bị thu hồi (SANDBOX)"
openssl ca -config "$work/sub/ca.cnf" -revoke "$work/bad-revoked.pem" -crl_reason keyCompromise 2> "$work/log"
# openssl writes today's date; the sample was always revoked
sed -i 's/^\(R\t[0-9]*Z\t\)[0-9]*Z/\1200601000000Z/' "$work/sub/index.txt"

issue sub tsa "/C=VN/O=Máy chủ mẫu (SANDBOX)/CN=Cấp dấu thời gian mẫu (SANDBOX)" 2048 stamp $BORN $DIES
pack tsa sub
issue sub tls "/C=VN/O=Máy chủ mẫu (SANDBOX)/CN=localhost" 2048 tls $BORN $DIES
pack tls sub

# the adapter's own key, under an authority of its own: what it states is no court's signature
issue evidence sealer "/C=VN/O=Tòa án mẫu W90 (SANDBOX)/CN=Court Axis, niêm phong chứng cứ mẫu (SANDBOX)" 2048 signer $BORN $DIES
pack sealer evidence
mv sealer.p12 evidence.p12

crl evidence
crl root
crl sub

cp "$work/evidence.pem" evidence.pem
cp "$work/root.pem" root.pem
cp "$work/sub.pem" sub.pem
