#!/usr/bin/env bash
# Makes the fonts in src/main/resources/org/gongkai/report/fonts from free fonts; see README.md beside this file.
# Usage: bash subset.sh WORK_DIRECTORY   (packages are fetched into it with npm and apt when they are not there)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out="$here/../src/main/resources/org/gongkai/report/fonts"
work=${1:?work directory}
mkdir -p "$work" "$out"
cd "$work"

npm_package() { [ -d "$2" ] || { npm pack --silent "$1" >/dev/null; mkdir -p "$2"; tar xzf ./*"$2"-*.tgz -C "$2"; }; }
deb_package() { [ -d "$1" ] || { apt-get download -q "$1"; dpkg-deb -x "$1"_*.deb "$1"; }; }
npm_package @expo-google-fonts/noto-serif-sc@0.4.3 noto-serif-sc
npm_package @expo-google-fonts/noto-sans-sc@0.4.3 noto-sans-sc
deb_package fonts-lxgw-wenkai
deb_package unicode-data

serif=noto-serif-sc/package
sans=noto-sans-sc/package
kai=fonts-lxgw-wenkai/usr/share
unihan=unicode-data/usr/share/unicode/Unihan_OtherMappings.txt.bz2
subset() { /usr/bin/python3 "$here/subset.py" "$unihan" "$@"; }
subset gbk    "$serif/400Regular/NotoSerifSC_400Regular.ttf"            "$out/GongkaiSong-Regular.ttf" "Gongkai Song"
subset gb2312 "$serif/700Bold/NotoSerifSC_700Bold.ttf"                  "$out/GongkaiSong-Bold.ttf"    "Gongkai Song" Bold
subset gb2312 "$sans/500Medium/NotoSansSC_500Medium.ttf"                "$out/GongkaiHei-Regular.ttf"  "Gongkai Hei"
subset gb2312 "$kai/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"  "$out/GongkaiKai-Regular.ttf"  "Gongkai Kai"
ls -l "$out"
