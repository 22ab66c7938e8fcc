def place = new File(basedir, 'm\u00fcller & s\u00f8n (r\u00e8gles)')
place.mkdir()
assert new File(basedir, 'rules').renameTo(new File(place, 'rules'))
assert new File(basedir, 'fixtures').renameTo(new File(place, 'fixtures'))
